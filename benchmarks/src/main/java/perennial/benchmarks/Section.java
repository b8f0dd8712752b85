package perennial.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a page that a program writes: what stands between `<!-- generated: NAME -->` and `<!-- end -->`.
///
/// @param page exists and has the two marks
/// @param name of the part
public record Section(Path page, String name) {

    /// Writes the part anew and leaves the rest of the page alone.
    public void write(String text) {
        try {
            String before = Files.readString(page);
            Matcher part = Pattern.compile("(?s)(<!-- generated: " + Pattern.quote(name) + " -->\n).*?(<!-- end -->)")
                    .matcher(before);
            if (!part.find()) {
                throw new IllegalArgumentException(page + " has no part generated: " + name);
            }
            Files.writeString(page, part.replaceFirst("$1" + Matcher.quoteReplacement(text) + "$2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
