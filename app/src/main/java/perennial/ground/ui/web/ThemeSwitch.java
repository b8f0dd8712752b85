package perennial.ground.ui.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Theme;

/// Daylight, night garden, or as the device says; remembered by the browser, not by us.
@Controller
class ThemeSwitch {

    @PostMapping("/theme")
    @OpenToAll("the sign-in page has a night too")
    Redirect change(@RequestParam String theme, @RequestParam String back, HttpServletResponse response) {
        var cookie = ResponseCookie.from(Uis.THEME_COOKIE, Theme.of(theme).key())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Redirect.back(back);
    }
}
