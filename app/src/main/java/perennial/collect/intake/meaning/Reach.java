package perennial.collect.intake.meaning;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody can be reached: of several addresses and numbers the first usable one counts, the others are kept
/// as details.
final class Reach {

    private static final String SEVERAL = ":::"; // between values in one cell of an address book

    private final List<Integer> emails;
    private final List<Integer> phones;

    Reach(Columns columns) {
        emails = columns.all(Field.EMAIL);
        phones = columns.all(Field.PHONE).stream()
                .sorted(Comparator.comparing((Integer column) -> !isMobile(columns.header(column)))
                        .thenComparing(
                                column -> Header.split(columns.header(column)).size()))
                .toList();
    }

    /// @param number E.164; null when it could not be understood
    record Phone(String asWritten, @Nullable String number) {}

    @Nullable
    String email(Details details) {
        String found = null;
        for (int column : emails) {
            String cell = details.value(column);
            if (cell == null) continue;
            String address = Emails.read(first(cell));
            boolean usable = found == null && address != null;
            if (usable) found = address;
            if (cell.contains(SEVERAL) || !usable && !cell.equalsIgnoreCase(found)) details.keep(column, cell);
        }
        return found;
    }

    /// @param country where numbers without a country code ring; null when nobody said
    @Nullable
    Phone phone(Details details, @Nullable String country) {
        Phone found = null;
        int from = -1;
        for (int column : phones) {
            String cell = details.value(column);
            if (cell == null) continue;
            var phone = new Phone(cell, Phones.read(first(cell), country));
            boolean better = found == null || found.number() == null && phone.number() != null;
            if (found != null && better) details.keep(from, found.asWritten());
            else if (found != null && !isSame(found, phone)) details.keep(column, cell);
            if (!better) continue;
            found = phone;
            from = column;
        }
        return found;
    }

    private static boolean isSame(Phone one, Phone other) {
        return one.number() != null && one.number().equals(other.number())
                || one.asWritten().equals(other.asWritten());
    }

    private static String first(String cell) {
        int end = cell.indexOf(SEVERAL);
        return end < 0 ? cell : cell.substring(0, end).strip();
    }

    /// The number that people carry with them comes first, then the one with the plainest name.
    private static boolean isMobile(String header) {
        String word = Text.folded(header);
        return word.contains("mobi") || word.contains("cell") || word.contains("handy") || word.contains("movil");
    }
}
