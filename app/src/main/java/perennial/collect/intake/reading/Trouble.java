package perennial.collect.intake.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Complaint;

/// Something odd about a row, found before its columns have names.
///
/// @param what the last part of the complaint's key
/// @param column where, from 0; -1 for the whole row
record Trouble(String what, int column, List<String> arguments) {

    static Trouble at(int column, String what, String... arguments) {
        return new Trouble(what, column, List.of(arguments));
    }

    static Trouble ofRow(String what, String... arguments) {
        return at(-1, what, arguments);
    }

    Complaint under(Header header) {
        return new Complaint("intake.complaint." + what, name(header), arguments);
    }

    private @Nullable String name(Header header) {
        return column < 0 ? null : header.name(column);
    }
}
