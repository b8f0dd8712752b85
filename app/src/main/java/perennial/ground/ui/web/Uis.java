package perennial.ground.ui.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.ui.Csrf;
import perennial.ground.ui.Flash;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Navigation;
import perennial.ground.ui.Person;
import perennial.ground.ui.Preferences;
import perennial.ground.ui.Theme;
import perennial.ground.ui.Ui;
import perennial.ground.ui.Words;

/// Builds what a template knows from the request that asks for it.
@Component
class Uis {

    static final String FLASH = "flash";
    static final String THEME_COOKIE = "theme";

    private final List<NavItem> items;
    private final Preferences preferences;
    private final BusinessSettings settings;
    private final Clock clock;

    Uis(List<NavItem> items, Preferences preferences, BusinessSettings settings, Clock clock) {
        this.items = items;
        this.preferences = preferences;
        this.settings = settings;
        this.clock = clock;
    }

    Ui of(HttpServletRequest request) {
        Formats formats = formats(request);
        Person person = preferences.person(request).orElse(null);
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return new Ui(
                formats,
                person == null ? Navigation.NONE : Navigation.of(items, person, formats.words(), path),
                path,
                query == null ? path : path + "?" + query,
                person,
                flash(request),
                theme(request),
                csrf(request),
                StaticFiles.ASSETS);
    }

    Formats formats(HttpServletRequest request) {
        Business business = settings.business();
        return Formats.of(
                locale(request),
                preferences.zone(request).orElse(business.zone()),
                business.currency(),
                business.name(),
                clock);
    }

    /// The language of the person, the business or the browser, with the habits of the business's country.
    Locale locale(HttpServletRequest request) {
        Locale asked =
                preferences.language(request).or(settings::chosenLanguage).orElseGet(request::getLocale);
        String country = settings.business().country();
        String language = Words.supported(asked).getLanguage();
        return Locale.of(language, country.isBlank() ? asked.getCountry() : country);
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        Map<String, ?> carried = RequestContextUtils.getInputFlashMap(request);
        return carried != null && carried.get(FLASH) instanceof Flash flash ? flash : null;
    }

    private static Theme theme(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Theme.of(
                cookies == null
                        ? ""
                        : Arrays.stream(cookies)
                                .filter(cookie -> cookie.getName().equals(THEME_COOKIE))
                                .map(Cookie::getValue)
                                .findFirst()
                                .orElse(""));
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : Csrf.NONE;
    }
}
