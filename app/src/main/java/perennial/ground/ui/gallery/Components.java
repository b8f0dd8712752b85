package perennial.ground.ui.gallery;

import java.util.List;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;
import perennial.ground.ui.charts.Spark;

/// What the gallery prints.
public record Components(
        List<Figure> figures,
        List<Customer> customers,
        List<String> stages,
        List<Link> tabs,
        List<Link> chips,
        List<Option> countries,
        List<Fact> facts,
        List<Happening> timeline,
        List<Shown> values) {

    public record Customer(
            String name, String path, String stage, Shown orders, Shown worth, Shown last, Spark spark) {}
}
