package perennial.ground.ui.charts;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/// A line the size of a word, to stand beside a number: which way it went, no more. `${page.spark()}` prints it.
///
/// @param what for those who can't see it: "rising over the last 12 months"
public record Spark(String what, List<Double> values) implements Content {

    private static final double WIDTH = 72;
    private static final double HEIGHT = 20;
    private static final double EDGE = 3;

    @Override
    public void writeTo(TemplateOutput output) {
        if (values.isEmpty()) {
            return;
        }
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        var path = new StringBuilder();
        double x = 0;
        double y = 0;
        for (int i = 0; i < values.size(); i++) {
            x = EDGE + (WIDTH - 2 * EDGE) * (values.size() == 1 ? 1 : i / (values.size() - 1.0));
            double share = high == low ? 0.5 : (values.get(i) - low) / (high - low);
            y = HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Svg.number(x))
                    .append(' ')
                    .append(Svg.number(y));
        }
        new Svg()
                .open(
                        "svg",
                        "class",
                        "spark",
                        "width",
                        WIDTH,
                        "height",
                        HEIGHT,
                        "viewBox",
                        "0 0 72 20",
                        "role",
                        "img",
                        "aria-label",
                        what)
                .add("path", "d", path)
                .add("circle", "cx", x, "cy", y, "r", "2.5")
                .close("svg")
                .content()
                .writeTo(output);
    }
}
