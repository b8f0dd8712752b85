package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Several tags in one cell: `a, b`, `a;b`, `"a","b, c"` (Mailchimp), `* a ::: b` (Google).
final class Tags {

    private Tags() {}

    static List<String> read(String cell) {
        List<String> parts = new ArrayList<>();
        if (cell.contains(":::")) parts.addAll(List.of(cell.split(":::")));
        else if (cell.indexOf('"') >= 0) quoted(cell, parts);
        else parts.addAll(List.of(cell.split(cell.indexOf(';') >= 0 ? ";" : cell.indexOf('|') >= 0 ? "\\|" : ",")));
        var tags = new LinkedHashSet<String>();
        for (String part : parts) {
            String tag = Text.value(part);
            if (tag != null && tag.startsWith("* ")) tag = Text.value(tag.substring(2));
            if (tag != null) tags.add(tag);
        }
        return List.copyOf(tags);
    }

    private static void quoted(String cell, List<String> parts) {
        var part = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '"') inside = !inside;
            else if (c == ',' && !inside) {
                parts.add(part.toString());
                part.setLength(0);
            } else part.append(c);
        }
        parts.add(part.toString());
    }
}
