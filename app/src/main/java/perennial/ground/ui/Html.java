package perennial.ground.ui;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;

/// Writes text so that it stays text, in a body and between double quotes alike.
public final class Html {

    private Html() {}

    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&#34;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    static void text(TemplateOutput output, String text) {
        output.writeContent(escape(text));
    }

    static String rendered(Content content) {
        var output = new StringOutput();
        content.writeTo(output);
        return output.toString();
    }

    /// Markup of our own making, every foreign part of which has gone through `escape`.
    public static Content trusted(String markup) {
        return output -> output.writeContent(markup);
    }
}
