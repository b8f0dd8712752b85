package perennial.ground.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A page as HTML, without a server: for tests that read what a person would see.
///
/// ```java
/// String html = Rendered.page("customers/list", view).in(Locale.GERMAN).html();
/// ```
public record Rendered(String template, Object view, Locale locale) {

    /// The moment at which tests read their pages: a Thursday in the middle of a month.
    public static final Instant NOW = Instant.parse("2026-03-19T10:00:00Z");

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    public static Rendered page(String template, Object view) {
        return new Rendered(template, view, Locale.UK);
    }

    public Rendered in(Locale other) {
        return new Rendered(template, view, other);
    }

    public static Formats formats(Locale locale) {
        Clock stopped = Clock.fixed(NOW, ZoneOffset.UTC);
        return Formats.of(locale, ZoneId.of("Europe/Berlin"), Currency.getInstance("EUR"), "Brot & Co", stopped);
    }

    public static Ui ui(Locale locale) {
        return new Ui(
                formats(locale),
                Navigation.NONE,
                "/here",
                "/here",
                new Person("Ada", "owner"),
                null,
                Theme.AUTO,
                new Csrf("_csrf", "X-CSRF-TOKEN", "a-token"),
                new Assets("/static/x/", true));
    }

    public String html() {
        var output = new StringOutput();
        Map<String, Object> known = new HashMap<>();
        known.put("ui", ui(locale));
        known.put("page", view);
        TEMPLATES.render(template + ".jte", known, output);
        return output.toString();
    }
}
