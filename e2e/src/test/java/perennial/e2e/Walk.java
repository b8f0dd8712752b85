package perennial.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Somebody who follows every link on every page, nearest first, and sees each kind of page once.
///
/// Two pages are of a kind when their addresses differ in numbers or in what else is asked of a list: one customer is
/// like the other, one filter like the other. Files to download are no pages.
final class Walk {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern FILE = Pattern.compile(".*\\.(csv|xlsx)(\\?.*)?");

    @SuppressWarnings("unchecked")
    private static List<String> links(Page page) {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll('a[href^=\"/\"]')].map(link => link.getAttribute('href'))");
    }

    private final Visitor visitor;
    private final Map<String, String> files = new HashMap<>();

    Walk(Visitor visitor) {
        this.visitor = visitor;
    }

    /// @param seen told of each page while it is open
    void from(List<String> beginnings, Consumer<String> seen) {
        var known = new HashSet<String>();
        var ahead = new ArrayDeque<String>();
        beginnings.forEach(path -> add(path, known, ahead));
        while (!ahead.isEmpty()) {
            var path = ahead.removeFirst();
            visitor.opens(path);
            seen.accept(path);
            links(visitor.page()).forEach(link -> add(link, known, ahead));
        }
    }

    private void add(String link, Set<String> known, ArrayDeque<String> ahead) {
        var path = link.replaceFirst("#.*", "");
        if (FILE.matcher(path).matches()) {
            files.putIfAbsent(kind(path), path);
        } else if (known.add(kind(path))) {
            ahead.add(path);
        }
    }

    static String kind(String path) {
        var parts = path.split("\\?", 2);
        var kind = NUMBER.matcher(parts[0]).replaceAll("…");
        return parts.length == 1 ? kind : kind + "?" + parts[1].replaceFirst("=.*", "");
    }

    /// One of each kind of file that the pages offered.
    List<String> files() {
        return List.copyOf(files.values());
    }
}
