package perennial.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Starts the program as its owner does, from the launcher to the first page, and looks at what it holds when nobody
/// uses it.
final class LauncherLoad {

    private static final Duration IDLE = Duration.ofSeconds(20);

    /// @param seconds from the command to the first page
    /// @param idleMebibytes of the program and its database together, a while after the page
    record Measured(double seconds, long idleMebibytes) {}

    private LauncherLoad() {}

    /// @param project folder with the launcher, already built
    static Measured run(Path project, Path data) {
        int port = Product.freePort();
        try {
            long begun = System.nanoTime();
            var process = new ProcessBuilder(
                            project.resolve("perennial").toString(), "start", "--port", "" + port, "--data", "" + data)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitPage(process, port);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Thread.sleep(IDLE);
            long kibibytes = Memory.of(process.toHandle());
            process.destroy();
            process.waitFor();
            return new Measured(seconds, kibibytes >> 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitPage(Process process, int port) throws InterruptedException {
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended with " + process.exitValue());
            }
            Thread.sleep(20);
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + "/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
