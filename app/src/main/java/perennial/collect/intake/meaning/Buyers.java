package perennial.collect.intake.meaning;

import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;
import perennial.collect.intake.Row;

/// Who bought. The same people come again and again in a file of sales; a small table remembers them by their cells.
final class Buyers {

    private static final int SLOTS = 4096;

    private final PersonReader reader;
    private final int[] cells;
    private final boolean remembers;
    private final @Nullable Known[] known = new @Nullable Known[SLOTS];

    private record Known(String[] cells, @Nullable Person person) {}

    Buyers(Columns columns, PersonReader reader) {
        this.reader = reader;
        this.remembers = !reader.saysMore();
        this.cells = IntStream.range(0, columns.count())
                .filter(i -> belongs(columns.meaning(i).field()))
                .toArray();
    }

    private static boolean belongs(Field field) {
        return field.topic() == Field.Topic.PERSON || field == Field.ATTRIBUTE;
    }

    /// @return null when the row names nobody one would know again
    @Nullable
    Person read(Row row, Instant ordered) {
        if (cells.length == 0) return null;
        if (!remembers) return identified(reader.read(row, ordered));
        int hash = 0;
        for (int column : cells) hash = hash * 31 + Columns.cell(row, column).hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        Known seen = known[slot];
        if (seen != null && matches(seen, row)) return seen.person();
        Person person = identified(reader.read(row, ordered));
        known[slot] = new Known(cellsOf(row), person);
        return person;
    }

    private static @Nullable Person identified(Person person) {
        return person.externalId() == null && person.email() == null && person.phone() == null ? null : person;
    }

    private boolean matches(Known seen, Row row) {
        for (int i = 0; i < cells.length; i++) if (!seen.cells()[i].equals(Columns.cell(row, cells[i]))) return false;
        return true;
    }

    private String[] cellsOf(Row row) {
        var copy = new String[cells.length];
        for (int i = 0; i < cells.length; i++) copy[i] = Columns.cell(row, cells[i]);
        return copy;
    }
}
