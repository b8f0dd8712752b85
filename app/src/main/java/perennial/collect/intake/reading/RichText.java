package perennial.collect.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of a workbook, put together from its differently formatted runs, without the hints for pronouncing it.
final class RichText {

    /// Control characters that XML can't hold, written as `_x000D_`; an underscore that only looks like one as
    /// `_x005F_`.
    private static final Pattern ESCAPED = Pattern.compile("_x(00[01][0-9A-Fa-f]|005[Ff])_");

    private RichText() {}

    /// @param element the element that the reader has just entered; it is left afterwards
    static String read(Xml xml, String element) {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean inHint = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.isText()) {
                if (inText && !inHint) {
                    xml.appendText(text);
                }
            } else if (xml.starts("t") || xml.ends("t")) {
                inText = xml.starts("t");
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                inHint = xml.starts("rPh");
            }
        }
        return unescaped(text.toString());
    }

    static String unescaped(String text) {
        if (!text.contains("_x00")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(match -> {
            int code = Integer.parseInt(match.group(1), 16);
            return code == 0 ? "" : Matcher.quoteReplacement(String.valueOf((char) code));
        });
    }
}
