package perennial.ground.ui;

import gg.jte.Content;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What every template knows besides its own page: the words, the reader, the way around the house.
///
/// @param path where we are, without query
/// @param address where we are, with query: what a colleague could be sent
/// @param person who is signed in
/// @param flash what the last step left to say
public record Ui(
        Formats formats,
        Navigation navigation,
        String path,
        String address,
        @Nullable Person person,
        @Nullable Flash flash,
        Theme theme,
        Csrf csrf,
        Assets assets) {

    /// A sentence from the bundles.
    public String t(String key, Object... arguments) {
        return formats.t(key, arguments);
    }

    /// A sentence with markup among its arguments, such as `ui.link(…)`.
    public Content rich(String key, Object... arguments) {
        return formats.words().rich(key, arguments);
    }

    /// A link to stand inside a sentence.
    public Content link(String path, String label) {
        return Html.trusted("<a href=\"" + Html.escape(path) + "\">" + Html.escape(label) + "</a>");
    }

    /// The hidden field every form that changes something carries.
    public Content token() {
        return Html.trusted("<input type=\"hidden\" name=\"" + Html.escape(csrf.parameter()) + "\" value=\""
                + Html.escape(csrf.token()) + "\">");
    }

    public Locale locale() {
        return formats.locale();
    }

    /// For `<html lang>`.
    public String language() {
        return Words.supported(locale()).toLanguageTag();
    }

    public String businessName() {
        return formats.businessName();
    }

    public boolean may(String role) {
        return person != null && person.may(role);
    }

    public boolean typeface() {
        return assets.typeface();
    }

    /// The address of a style, script or picture under `static/`.
    public String asset(String name) {
        return assets.path() + name;
    }
}
