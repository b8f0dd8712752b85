package perennial.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A back-test in the words of somebody who owns a shop, in English.
public final class OwnerReport {

    private OwnerReport() {}

    /// The report, line by line.
    ///
    /// @param backtest with at least one score
    /// @param champion the score to be told about, one of the back-test's
    public static List<String> of(Backtest backtest, Score champion) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "We forecast what %,d customers would buy in %.0f weeks we already know.",
                champion.customers(), backtest.weeks()));
        lines.add(say(
                "%s: %,.0f purchases forecast, %,.0f came%s.",
                champion.name(), champion.forecast(), champion.actual(), off(champion)));
        champion.topDecileShare()
                .ifPresent(share ->
                        lines.add(say("The top 10 %% of the list brought %.0f %% of all purchases.", 100 * share)));
        lines.add(say("The 80 %% range held the truth for %.0f %% of the customers.", 100 * champion.coverage80()));
        backtest.score("rate").ifPresent(rate -> lines.add(compared(champion, rate)));
        lines.add("Customers in ten parts by forecast, mean forecast and mean purchases:");
        for (Score.Bin bin : champion.bins()) {
            lines.add(say("  %8.2f %8.2f   (%,d customers)", bin.forecast(), bin.actual(), bin.customers()));
        }
        lines.add(say(
                "%-20s %10s %8s %8s %8s %8s %8s %9s",
                "", "forecast", "off", "MAE", "RMSE", "corr.", "top 10 %", "in range"));
        for (Score score : backtest.scores()) {
            lines.add(say(
                    "%-20s %,10.0f %8s %8.3f %8.3f %8s %8s %8.0f%%",
                    score.name() + (score.name().equals(champion.name()) ? " *" : ""),
                    score.forecast(),
                    percent(score.bias().isPresent() ? 100 * score.bias().getAsDouble() : Double.NaN, "%+.0f %%"),
                    score.mae(),
                    score.rmse(),
                    percent(score.correlation().orElse(Double.NaN), "%.3f"),
                    percent(100 * score.topDecileShare().orElse(Double.NaN), "%.0f %%"),
                    100 * score.coverage80()));
        }
        return lines;
    }

    private static String compared(Score champion, Score rate) {
        double better = 100 * (1 - champion.rmse() / rate.rmse());
        if (better <= 0) {
            return "To go on at each customer's rate so far would have been no worse.";
        }
        return say("That is %.0f %% less wrong than to go on at each customer's rate so far.", better);
    }

    private static String off(Score score) {
        if (score.bias().isEmpty()) {
            return "";
        }
        double percent = 100 * score.bias().getAsDouble();
        if (Math.abs(percent) < .5) {
            return ", as forecast";
        }
        return say(" (%.0f %% too %s)", Math.abs(percent), percent > 0 ? "many" : "few");
    }

    private static String percent(double value, String format) {
        return Double.isNaN(value) ? "–" : say(format, value);
    }

    private static String say(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
