package perennial.ground.ui;

import gg.jte.Content;
import java.util.Map;

/// Our own small pictures, one stroke wide, drawn on a grid of 20; always beside a word, so never read aloud.
public final class Icons {

    private static final Map<String, String> STROKES = Map.ofEntries(
            Map.entry(
                    "today", "M10 2.5v2M4.7 4.7l1.4 1.4M15.3 4.7l-1.4 1.4M2.5 13h15M5.5 13a4.5 4.5 0 0 1 9 0M6 16.5h8"),
            Map.entry(
                    "customers",
                    "M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5"),
            Map.entry(
                    "understand",
                    "M9 15.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM13.8 13.8l3.7 3.7M6.5 10.5V9M9 10.5v-4M11.5 10.5V8"),
            Map.entry(
                    "act",
                    "M10 17V9M10 9c0-3.3 2-5.6 6.5-6 .3 4.3-2 6.3-6.5 6ZM10 12.5C9.8 9.8 8 8 3.5 8c0 3.5 2.5 5 6.5 4.5Z"),
            Map.entry("relate", "M3 4.5h10v7H7.5L4.5 14v-2.5H3ZM15.5 7.5H17v7h-1.5V17l-3-2.5H9"),
            Map.entry(
                    "learn",
                    "M10 5.5C8.5 4 6 3.5 3 3.5V15c3 0 5.5.5 7 2 1.5-1.5 4-2 7-2V3.5c-3 0-5.5.5-7 2ZM10 5.5V17"),
            Map.entry("settings", "M3 6h7M14 6h3M12 4v4M3 14h3M10 14h7M8 12v4"),
            Map.entry("search", "M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM13.5 13.5 17.5 17.5"),
            Map.entry("more", "M3.5 6h13M3.5 10h13M3.5 14h13"),
            Map.entry("close", "M5 5l10 10M15 5 5 15"),
            Map.entry("undo", "M4 8h8a4.5 4.5 0 0 1 0 9H8M4 8l3.5-3.5M4 8l3.5 3.5"),
            Map.entry("order", "M4.5 6.5h11l-1 10h-9ZM7 9V6a3 3 0 0 1 6 0v3"),
            Map.entry("note", "M4.5 3h8l3 3v11h-11ZM7.5 9h5M7.5 12.5h5"),
            Map.entry("call", "M6.2 3.2 8.6 6.2 7.2 8.2a10 10 0 0 0 4.6 4.6l2-1.4 3 2.4-1 2.7C9 17.6 2.4 11 3.5 4.2Z"),
            Map.entry("mail", "M3 5h14v10.5H3ZM3 5.5l7 5.5 7-5.5"),
            Map.entry("stage", "M4 17V4l11 3-11 4"),
            Map.entry("import", "M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13.5V17h13v-3.5"),
            Map.entry("export", "M10 12V3M6.5 6.5 10 3l3.5 3.5M3.5 13.5V17h13v-3.5"),
            Map.entry("add", "M10 4v12M4 10h12"),
            Map.entry("refund", "M4 8h12v8.5H4ZM7 3.5 3.5 7 7 10.5M3.5 7H12"),
            Map.entry("check", "M4 10.5 8 14.5 16 5.5"),
            Map.entry("warning", "M10 3 18 16.5H2ZM10 8v4M10 14.2v.3"),
            Map.entry("theme", "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5Z"),
            Map.entry("person", "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.5-3 3-4.5 6-4.5s5.5 1.5 6 4.5"));

    private Icons() {}

    public static Content svg(String name) {
        String stroke = STROKES.get(name);
        if (stroke == null) {
            throw new IllegalArgumentException("there is no icon \"" + name + "\", only " + STROKES.keySet());
        }
        return Html.trusted("<svg class=\"icon\" viewBox=\"0 0 20 20\" width=\"20\" height=\"20\" aria-hidden=\"true\""
                + " focusable=\"false\"><path d=\"" + stroke + "\"/></svg>");
    }
}
