package perennial.ground.mail.sending;

import java.util.stream.Collectors;
import perennial.ground.mail.Letter;
import perennial.ground.mail.Letter.Part;
import perennial.ground.mail.Letter.Quote;
import perennial.ground.mail.Letter.Way;
import perennial.ground.mail.Letter.Words;
import perennial.ground.ui.Html;

/// A letter as plain text, and as the simplest HTML there is: nothing in it is fetched from anywhere.
final class Rendered {

    private static final String BODY = "font-family:Georgia,serif;font-size:17px;line-height:1.5;color:#26221c;"
            + "max-width:34em;margin:24px auto;padding:0 16px";
    private static final String QUOTE = "margin:0;padding:2px 0 2px 14px;border-left:3px solid #b9b29f";
    private static final String BUTTON = "display:inline-block;padding:12px 22px;border-radius:6px;"
            + "background:#2e6b3e;color:#ffffff;text-decoration:none";

    private Rendered() {}

    static String text(Letter letter) {
        return letter.parts().stream().map(Rendered::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    static String html(Letter letter) {
        return letter.parts().stream()
                .map(Rendered::html)
                .collect(Collectors.joining(
                        "\n",
                        "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head>\n<body style=\"%s\">\n"
                                .formatted(letter.language().getLanguage(), Html.escape(letter.subject()), BODY),
                        "\n</body></html>\n"));
    }

    private static String text(Part part) {
        return switch (part) {
            case Words words -> words.text();
            case Quote quote -> quote.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
            case Way way -> way.label() + ":\n" + way.address();
        };
    }

    private static String html(Part part) {
        return switch (part) {
            case Words words -> "<p>" + lines(words.text()) + "</p>";
            case Quote quote -> "<blockquote style=\"" + QUOTE + "\">" + lines(quote.text()) + "</blockquote>";
            case Way way ->
                "<p><a href=\"%s\" style=\"%s\">%s</a></p>"
                        .formatted(Html.escape(way.address()), BUTTON, Html.escape(way.label()));
        };
    }

    private static String lines(String text) {
        return text.lines().map(Html::escape).collect(Collectors.joining("<br>"));
    }
}
