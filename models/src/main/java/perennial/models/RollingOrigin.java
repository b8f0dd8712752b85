package perennial.models;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Candidates chosen on earlier cuts of a business's past and reported on the last, which took no part in the
/// choice.
///
/// @param earlier back-tests the choice rests on, the oldest first; empty when the past allows one cut only
/// @param last the back-test to be reported
/// @param factor by which the champion's totals were too small at the cuts of the choice, between a half and
///     two: what forecasts are to be multiplied with while the seasons aren't known; 1 when there is no earlier
///     cut
public record RollingOrigin(List<Backtest> earlier, Backtest last, double factor) {

    private static final int CUTS = 3;
    private static final int LEAST_CUSTOMERS = 30;

    /// A third of the past, a year at the most: the longest look ahead that leaves one cut to choose by and a later
    /// one to report, each with at least as long a past before it.
    public static int horizon(Purchases purchases, int lastDay) {
        return purchases.size() == 0 ? 1 : Math.max(1, Math.min(364, (lastDay - purchases.firstDay()) / 3));
    }

    /// All rules, models and learners over up to three cuts, each one horizon apart.
    ///
    /// Empty when the past before the first horizon is shorter than the horizon, or has fewer than 30 customers.
    ///
    /// @param lastDay last day of what is known today
    /// @param days of the horizon, 1 or more
    public static Optional<RollingOrigin> of(Purchases purchases, int lastDay, int days) {
        List<Candidate> candidates = new ArrayList<>(Candidate.all());
        candidates.addAll(Learners.all());
        return of(purchases, lastDay, days, candidates);
    }

    /// The given candidates, the simpler first.
    public static Optional<RollingOrigin> of(Purchases purchases, int lastDay, int days, List<Candidate> candidates) {
        if (days < 1) {
            throw new IllegalArgumentException("days must be 1 or more, was " + days);
        }
        List<Backtest> tests = new ArrayList<>();
        for (int cut = lastDay - days; tests.size() < CUTS && possible(purchases, cut, days); cut -= days) {
            Season season = Season.of(purchases, cut);
            tests.add(Backtest.of(Split.of(purchases, cut, cut + days, season), candidates));
        }
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        Backtest last = tests.remove(0);
        Collections.reverse(tests);
        RollingOrigin chosen = new RollingOrigin(List.copyOf(tests), last, 1);
        return Optional.of(new RollingOrigin(chosen.earlier, last, chosen.shortfall()));
    }

    private static boolean possible(Purchases purchases, int cut, int days) {
        return purchases.size() > 0
                && cut - purchases.firstDay() >= days
                && purchases.until(cut).customers().length >= LEAST_CUSTOMERS;
    }

    private double shortfall() {
        String champion = champion().name();
        double forecast = 0;
        double actual = 0;
        for (Backtest test : earlier) {
            Optional<Score> score = test.score(champion);
            forecast += score.map(Score::forecast).orElse(0d);
            actual += score.map(Score::actual).orElse(0d);
        }
        // ten purchases of doubt, so that a handful doesn't halve or double anything
        return Math.min(2, Math.max(.5, (actual + 10) / (forecast + 10)));
    }

    /// Whether the champion could be chosen on cuts that are not reported; otherwise its score flatters it a
    /// little.
    public boolean untouched() {
        return !earlier.isEmpty();
    }

    /// The champion's score on the last cut.
    public Score champion() {
        return champion(name -> true).orElseThrow();
    }

    /// The score on the last cut of the candidate with the smallest deviance where the choice was made, whether or not
    /// that can be told from chance.
    public Score least() {
        return new Choice(tests())
                .least(name -> last.score(name).isPresent())
                .flatMap(last::score)
                .orElseThrow();
    }

    /// The champion of some candidates only, for example of those that are models.
    public Optional<Score> champion(List<String> names) {
        return champion(names::contains);
    }

    private Optional<Score> champion(Predicate<String> acceptable) {
        // who could not take part at the last cut has nothing to report
        Predicate<String> reported = name -> last.score(name).isPresent();
        return new Choice(tests()).champion(reported.and(acceptable)).flatMap(last::score);
    }

    private List<Backtest> tests() {
        return earlier.isEmpty() ? List.of(last) : earlier;
    }
}
