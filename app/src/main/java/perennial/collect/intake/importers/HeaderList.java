package perennial.collect.intake.importers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.meaning.Field;

/// The headers of an export and what they mean, one a line:
///
/// ```
/// ! Name                      = order-number
/// ! Ticket Type | Event Name
///   Billing Phone | Phone     = phone
///   E-mail * - Value          = email
/// ```
///
/// `!` marks what must be there. `|` stands between names of different times; the first found counts, unless several
/// columns may have the meaning. `*` stands for anything. Case and spaces around don't matter; where two lines fit a
/// header, the upper one counts.
record HeaderList(List<Line> lines) {

    private static final int LONGEST = 100; // no export has longer ones

    private record Line(
            boolean needed, List<Pattern> names, @Nullable Field field) {
        boolean matches(String header) {
            return names.stream().anyMatch(name -> name.matcher(header).matches());
        }
    }

    static HeaderList of(String text) {
        return new HeaderList(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(HeaderList::line)
                .toList());
    }

    private static Line line(String line) {
        boolean needed = line.startsWith("!");
        int equals = line.lastIndexOf('=');
        String names = line.substring(needed ? 1 : 0, equals < 0 ? line.length() : equals);
        return new Line(
                needed,
                Stream.of(names.split("\\|")).map(HeaderList::pattern).toList(),
                equals < 0 ? null : Field.of(line.substring(equals + 1).strip()));
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                Stream.of(plain(name).split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /// 0 when a needed header is missing, else from .8 to 1, the more of the file's headers are known.
    double fits(List<String> headers) {
        List<String> plain = headers.stream().map(HeaderList::plain).toList();
        boolean all = lines.stream()
                .filter(Line::needed)
                .allMatch(line -> plain.stream().anyMatch(line::matches));
        if (!all || plain.isEmpty()) return 0;
        long known = plain.stream()
                .filter(header -> lines.stream().anyMatch(line -> line.matches(header)))
                .count();
        return .8 + .2 * known / plain.size();
    }

    /// The field of each column that is known.
    Map<Integer, Field> fields(List<String> headers) {
        List<String> plain = headers.stream().map(HeaderList::plain).toList();
        var fields = new HashMap<Integer, Field>();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        for (Line line : lines) {
            Field field = line.field();
            if (field == null) continue;
            for (int column : columns(line, plain))
                if (!fields.containsKey(column) && (field.repeats() || taken.add(field))) fields.put(column, field);
        }
        return Map.copyOf(fields);
    }

    /// Columns of a line, those of the first name first.
    private static List<Integer> columns(Line line, List<String> headers) {
        var columns = new ArrayList<Integer>();
        for (Pattern name : line.names())
            for (int i = 0; i < headers.size(); i++)
                if (name.matcher(headers.get(i)).matches()) columns.add(i);
        return columns;
    }

    private static String plain(String header) {
        String name = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
