package perennial.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A back-test in the words of somebody who owns a shop, in English.
public final class OwnerReport {

    private OwnerReport() {}

    /// The report on a choice, line by line: how the champion did on the last cut, and why it is the champion.
    public static List<String> of(RollingOrigin rolling) {
        Score champion = rolling.champion();
        List<String> lines = new ArrayList<>(of(rolling.last(), champion));
        lines.add(2, why(champion, rolling));
        return lines;
    }

    private static String why(Score champion, RollingOrigin rolling) {
        String where = rolling.untouched()
                ? say(
                        "on %d earlier stretch%s",
                        rolling.earlier().size(), rolling.earlier().size() == 1 ? "" : "es")
                : "on these very weeks, since the past is too short for more";
        Score best = rolling.least();
        if (best.name().equals(champion.name())) {
            return say("It was chosen for being least wrong %s.", where);
        }
        String reason = champion.seesLeaving() && !best.seesLeaving()
                ? "and, unlike that, it can see customers leave"
                : "and it is the simpler";
        return say(
                "It was chosen %s: the difference to %s, the least wrong, may be chance, %s.",
                where, best.name(), reason);
    }

    /// The report on one back-test, line by line.
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
        champion.quiet()
                .ifPresent(quiet -> lines.add(say(
                        "%,d had gone quiet for four times their usual gap: %.2f purchases each forecast, %.2f came.",
                        quiet.customers(), quiet.forecast(), quiet.actual())));
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
        return say(
                "A forecast for one customer is %.0f %% less wrong than to go on at each customer's rate so far.",
                better);
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
