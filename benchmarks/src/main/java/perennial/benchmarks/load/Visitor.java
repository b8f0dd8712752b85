package perennial.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser: keeps cookies, follows redirects, sends forms with their proof.
final class Visitor implements AutoCloseable {

    private static final Pattern PROOF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String house;

    Visitor(int port) {
        this.house = "http://localhost:" + port;
    }

    /// Signs up as the owner of a house nobody lives in yet.
    void moveIn() {
        var form = Map.of(
                "business", "The measured shop",
                "name", "Ada",
                "email", "ada@shop.example",
                "password", "seventeen sunflowers in a row",
                "language", "en",
                "currency", "EUR",
                "zone", "Europe/Berlin");
        var proof = PROOF.matcher(get("/welcome"));
        if (!proof.find()) {
            throw new IllegalStateException("the welcome page has no form");
        }
        var body = form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + URLEncoder.encode(proof.group(1), StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(URI.create(house + "/welcome"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// @return the page, all of it
    String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(house + path)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " at " + answer.uri());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
