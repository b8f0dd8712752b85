package perennial.ground.database;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One run of the server program.
///
/// It hangs on a pipe that this program holds open. When we end, by whatever means, the pipe closes and a small shell
/// beside the server asks it for a fast shutdown. The shell leads a session of its own, so that Ctrl-C at our terminal
/// reaches us first, and the server only when we no longer need it.
final class Postmaster {

    private static final String TIED_TO_OUR_PIPE = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            ( read _ <&3; kill -INT $server ) &
            watcher=$!
            wait $server
            status=$?
            kill $watcher 2>/dev/null
            exit $status
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process shell;

    private Postmaster(Process shell) {
        this.shell = shell;
    }

    static Postmaster launch(DataFolder folder, PostgresBinaries binaries, int port, ServerSettings settings)
            throws IOException {
        var command = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", TIED_TO_OUR_PIPE, "perennial-postgres"));
        command.addAll(ServerUser.command(
                binaries.program("postgres"), "-D", folder.database().toString()));
        command.addAll(List.of("-p", "" + port, "-h", "127.0.0.1", "-k", ""));
        command.addAll(settings.asArguments());
        return new Postmaster(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start());
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return shell.waitFor(time);
    }

    /// Lets go of the pipe and waits for the end.
    void stop() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(PATIENCE)) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.waitFor();
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable("PostgreSQL could not be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
