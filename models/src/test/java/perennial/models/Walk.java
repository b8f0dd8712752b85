package perennial.models;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Figures set beside those they must agree with, as a page to read.
///
/// The published figure is given as text, so that the page shows it as published; the difference allowed is either
/// a number of its own or half of its last digit.
final class Walk {

    private final List<String> lines = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    void part(String title) {
        lines.add("\n## " + title + "\n\n| figure | published | ours | may differ by |\n|---|---|---|---|");
    }

    /// Agrees in all digits published; whole numbers agree exactly.
    void digits(String figure, String published, double ours) {
        int decimals = decimals(published);
        if (decimals == 0) {
            within(figure, published, ours, 1e-9 * Math.abs(value(published)) + 1e-12, "0");
        } else {
            within(figure, published, ours, half(decimals));
        }
    }

    private static double half(int decimals) {
        return .500001 * Math.pow(10, -decimals);
    }

    /// Agrees within an absolute difference.
    void within(String figure, String published, double ours, double allowed) {
        within(figure, published, ours, allowed, number(allowed));
    }

    /// Agrees within a share of the published figure.
    void share(String figure, String published, double ours, double allowed) {
        double reference = value(published);
        within(figure, published, ours, Math.abs(reference) * allowed, number(100 * allowed) + " %");
    }

    /// Agrees in log-likelihood within .002 and in parameters within .5 %.
    void fit(String name, String logLikelihood, Fit<?> fit, String... parameters) {
        within(name + ", LL", logLikelihood, fit.logLikelihood(), .002);
        int i = 0;
        for (Map.Entry<String, Double> parameter : fit.model().parameters().entrySet()) {
            if (i < parameters.length) {
                share(name + ", " + parameter.getKey(), parameters[i++], parameter.getValue(), .005);
            }
        }
    }

    /// Stays below a limit that says how far many figures are off together.
    void below(String figure, double limit, double ours) {
        row(figure, "below " + number(limit), number(ours), "–", ours < limit);
    }

    /// Agrees as a text.
    void same(String figure, Object published, Object ours) {
        row(
                figure,
                published.toString(),
                ours.toString(),
                "0",
                published.toString().equals(ours.toString()));
    }

    private void within(String figure, String published, double ours, double allowed, String said) {
        double off = Math.abs(ours - value(published));
        int decimals = Math.max(decimals(published), 0);
        row(figure, published, String.format(Locale.ROOT, "%,." + decimals + "f", ours), said, off <= allowed);
    }

    private void row(String figure, String published, String ours, String allowed, boolean right) {
        String row = "| " + figure + " | " + published + " | " + ours + " | " + allowed + " |";
        lines.add(row);
        if (!right) {
            wrong.add(row);
        }
    }

    private static double value(String published) {
        return Double.parseDouble(published.replace(",", "").replace("−", "-"));
    }

    private static int decimals(String published) {
        int point = published.indexOf('.');
        return point < 0 ? 0 : published.length() - point - 1;
    }

    private static String number(double value) {
        if (value < 1e-6) {
            return String.format(Locale.ROOT, "%.1e", value)
                    .replace("e-0", "e-")
                    .replace(".0e", "e");
        }
        return new BigDecimal(value)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Rows that don't agree.
    List<String> wrong() {
        return wrong;
    }

    String page() {
        return String.join("\n", lines) + "\n";
    }

    /// The page without our own figures, whose last digits may turn on another machine.
    static String withoutOurs(String page) {
        return page.lines()
                .map(line -> line.replaceFirst("^(\\| [^|]* \\| [^|]* \\|)[^|]*\\|", "$1"))
                .collect(Collectors.joining("\n"));
    }
}
