package perennial.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Candidates judged on a past whose outcome is known.
///
/// @param weeks how far they had to look
/// @param scores of all candidates that could take part, the simpler first
public record Backtest(double weeks, List<Score> scores) {

    /// All rules and models, judged on one cut.
    public static Backtest of(Split split) {
        return of(split, Candidate.all());
    }

    /// The given candidates, the simpler first, judged on one cut.
    public static Backtest of(Split split, List<Candidate> candidates) {
        List<Score> scores = new ArrayList<>();
        for (Candidate candidate : candidates) {
            candidate
                    .predict(split)
                    .map(prediction -> Score.of(candidate.name(), prediction, split))
                    .ifPresent(scores::add);
        }
        return new Backtest(split.weeks(), List.copyOf(scores));
    }

    /// The candidate with the smallest Poisson deviance; among those that can't be told from it, one that sees
    /// customers leave, and the simplest.
    ///
    /// @throws IllegalStateException when nobody took part
    public Score champion() {
        return champion(name -> true).orElseThrow(() -> new IllegalStateException("no candidate took part"));
    }

    /// The champion of some candidates only, for example of those that are models.
    public Optional<Score> champion(List<String> names) {
        return champion(names::contains);
    }

    private Optional<Score> champion(Predicate<String> acceptable) {
        return new Choice(List.of(this)).champion(acceptable).flatMap(this::score);
    }

    /// One candidate's score.
    public Optional<Score> score(String name) {
        return scores.stream().filter(score -> score.name().equals(name)).findFirst();
    }

    /// The candidates by deviance, the best first.
    public List<Score> ranking() {
        return scores.stream()
                .sorted(Comparator.comparingDouble(Score::deviance))
                .toList();
    }
}
