package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives each column one meaning, the surest first, and no meaning to two columns that only one can have.
final class Assignment {

    private static final double LEAST = .4;

    private final Map<Integer, Candidate> byColumn = new HashMap<>();
    private final Set<Field> taken = EnumSet.noneOf(Field.class);
    private final List<Candidate> beaten = new ArrayList<>();

    Assignment(List<Candidate> candidates) {
        candidates.stream()
                .filter(candidate -> candidate.score() >= LEAST)
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::field)
                        .thenComparing(Candidate::column))
                .forEach(this::assign);
    }

    private void assign(Candidate candidate) {
        if (byColumn.containsKey(candidate.column())) return;
        if (!candidate.field().repeats() && !taken.add(candidate.field())) beaten.add(candidate);
        else byColumn.put(candidate.column(), candidate);
    }

    @Nullable
    Candidate of(int column) {
        return byColumn.get(column);
    }

    boolean has(Field field) {
        return byColumn.values().stream().anyMatch(candidate -> candidate.field() == field);
    }

    /// Columns that would be this field just as well as the one that got it, and got nothing else.
    List<Integer> rivals(Candidate winner) {
        return beaten.stream()
                .filter(candidate -> candidate.field() == winner.field() && candidate.score() >= winner.score() - .0001)
                .filter(candidate -> !byColumn.containsKey(candidate.column()))
                .map(Candidate::column)
                .toList();
    }
}
