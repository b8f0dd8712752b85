package perennial.ground.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/// A start on an empty database that nobody sees: the launcher lets the JVM remember which classes it took and which
/// methods were busy, so that the starts that count are quick.
final class Rehearsal {

    private Rehearsal() {}

    static int run(Class<?> application) {
        try (var context = SpringApplication.run(application, "--server.port=0", "--perennial.database=scratch");
                var browser = HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()) {
            if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
                var here = URI.create("http://127.0.0.1:" + web.getWebServer().getPort() + "/");
                browser.send(HttpRequest.newBuilder(here).build(), HttpResponse.BodyHandlers.discarding());
                context.getBeanProvider(Rehearsed.class).orderedStream().forEach(each -> each.rehearse(here));
            }
            return Command.DONE;
        } catch (IOException e) {
            throw new ExpectedFailure("The first page did not come: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Command.FAILED;
        }
    }
}
