package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Html;

/// Writes SVG: elements with attributes, text that stays text.
final class Svg {

    private final StringBuilder out = new StringBuilder(4096);

    /// Attributes come in pairs of name and value; numbers are cut to what a screen can show, nulls are left out.
    Svg open(String element, @Nullable Object... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    Svg add(String element, @Nullable Object... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Svg text(String words, @Nullable Object... attributes) {
        open("text", attributes);
        out.append(Html.escape(words));
        return close("text");
    }

    Content content() {
        return Html.trusted(out.toString());
    }

    private void start(String element, @Nullable Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(written(value))
                        .append('"');
            }
        }
    }

    private static String written(Object value) {
        return value instanceof Double number ? number(number) : Html.escape(value.toString());
    }

    static String number(double value) {
        String fixed = String.format(Locale.ROOT, "%.2f", value);
        return fixed.endsWith(".00") ? fixed.substring(0, fixed.length() - 3) : fixed;
    }

    static String percent(double share) {
        return number(share * 100) + "%";
    }
}
