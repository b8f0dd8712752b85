package perennial.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The choice among candidates by Poisson deviance, as far as it tells them apart from chance.
///
/// Whoever is within one standard error of the best is as good. Of those, the ones that can see customers leave go
/// first, and of those the simplest: a model that calls everybody alive has to earn it. See docs/adr/0011.
///
/// @param tests the back-tests the choice rests on, at least one
record Choice(List<Backtest> tests) {

    /// Deviances closer than this share are equal but for rounding.
    private static final double ROUNDING = 1e-5;

    /// The name of the champion; empty when nobody acceptable took part in every test.
    Optional<String> champion(Predicate<String> acceptable) {
        Optional<String> best = least(acceptable);
        if (best.isEmpty()) {
            return best;
        }
        List<String> good = names(acceptable).stream()
                .filter(name -> asGood(name, best.get()))
                .toList();
        Optional<String> sighted = good.stream().filter(this::seesLeaving).findFirst();
        return sighted.isPresent() ? sighted : Optional.of(good.get(0));
    }

    /// The name of the candidate with the smallest deviance.
    Optional<String> least(Predicate<String> acceptable) {
        return names(acceptable).stream().min(Comparator.comparingDouble(this::deviance));
    }

    /// Who took part in every test, the simpler first: who could not, has not proven itself.
    private List<String> names(Predicate<String> acceptable) {
        List<String> names = new ArrayList<>(tests.get(0).scores().stream()
                .map(Score::name)
                .filter(acceptable)
                .toList());
        tests.forEach(test -> names.removeIf(name -> test.score(name).isEmpty()));
        return names;
    }

    private Score score(Backtest test, String name) {
        return test.score(name).orElseThrow();
    }

    private boolean seesLeaving(String name) {
        return tests.stream().allMatch(test -> score(test, name).seesLeaving());
    }

    double deviance(String name) {
        return tests.stream()
                .mapToDouble(test -> score(test, name).deviance())
                .average()
                .orElseThrow();
    }

    private boolean asGood(String name, String best) {
        double behind = deviance(name) - deviance(best);
        return behind <= standardError(name, best) || behind <= ROUNDING * deviance(best);
    }

    /// Of the mean difference in deviance, over customers and tests.
    double standardError(String one, String other) {
        double variance = 0;
        for (Backtest test : tests) {
            variance += score(test, one).varianceOfDifference(score(test, other));
        }
        return Math.sqrt(variance) / tests.size();
    }
}
