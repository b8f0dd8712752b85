package perennial.ground.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/// A value ready to print: rounded for reading, exact when one points at it.
///
/// In a template `${page.revenue()}` prints both; use `.text()` inside an attribute.
public record Shown(String text, String exact) implements Content {

    /// Says the same twice, so prints it once.
    public static Shown plain(String text) {
        return new Shown(text, text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        if (text.equals(exact)) {
            Html.text(output, text);
            return;
        }
        output.writeContent("<span class=\"exact\" title=\"");
        Html.text(output, exact);
        output.writeContent("\">");
        Html.text(output, text);
        output.writeContent("</span>");
    }

    @Override
    public String toString() {
        return text;
    }
}
