package perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody with a browser: keeps cookies, fills in the form that is on the page, and can be told to follow.
///
/// ```java
/// var ada = browser();
/// ada.opens("/sign-in");
/// ada.submits("email", "ada@shop.example", "password", "…");
/// assertThat(ada.path()).isEqualTo("/");
/// ```
public final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form[^>]* method=\"post\" action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private final MockMvcTester pages;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String path = "/";
    private String address = "127.0.0.1";
    private String html = "";
    private int status;

    Browser(MockMvcTester pages) {
        this.pages = pages;
    }

    public Browser from(String address) {
        this.address = address;
        return this;
    }

    /// Goes there, and on wherever it is sent.
    public Browser opens(String where) {
        var result = pages.get().uri(URI.create(where)).with(this::mine).exchange();
        path = where;
        return arrive(result);
    }

    /// Sends the form of the page whose action contains or is this, with the fields named here and those that are
    /// hidden in it.
    public Browser submitsTo(String action, String... fieldsAndValues) {
        var request = pages.post().uri(URI.create(action)).with(this::mine);
        hidden(action).forEach(request::param);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            request.param(fieldsAndValues[i], fieldsAndValues[i + 1]);
        }
        path = action;
        return arrive(request.exchange());
    }

    public String path() {
        return path;
    }

    public int status() {
        return status;
    }

    public String html() {
        return html;
    }

    public Map<String, Cookie> cookies() {
        return cookies;
    }

    private Browser arrive(MvcTestResult result) {
        var response = result.getResponse();
        remember(response);
        status = response.getStatus();
        html = text(response);
        var on = response.getHeader("Location");
        return on == null ? this : opens(on);
    }

    private MockHttpServletRequest mine(MockHttpServletRequest request) {
        request.setCookies(cookies.values().toArray(Cookie[]::new));
        request.setRemoteAddr(address);
        return request;
    }

    private void remember(MockHttpServletResponse response) {
        for (var cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
    }

    private Map<String, String> hidden(String action) {
        var forms = FORM.matcher(html);
        while (forms.find()) {
            if (forms.group(1).equals(action)) {
                var fields = new LinkedHashMap<String, String>();
                HIDDEN.matcher(forms.group(2))
                        .results()
                        .forEach(field -> fields.put(field.group(1), unescaped(field.group(2))));
                return fields;
            }
        }
        assertThat(html).as("a page with a form that goes to " + action).isEmpty();
        return Map.of();
    }

    private static String unescaped(String text) {
        return Objects.requireNonNull(org.springframework.web.util.HtmlUtils.htmlUnescape(text));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
