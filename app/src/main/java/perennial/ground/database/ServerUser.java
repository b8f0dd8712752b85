package perennial.ground.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// As whom PostgreSQL's programs run. They refuse to be root; in a user namespace of its own, root is nobody in
/// particular, and still the owner of its files.
final class ServerUser {

    private static final boolean ROOT = Person.running().isRoot();

    private ServerUser() {}

    static List<String> command(String... program) {
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.addAll(List.of(program));
        return command;
    }

    /// Runs a program to its end.
    ///
    /// @throws IOException with what it printed, if it did not succeed
    static void run(String... program) throws IOException {
        var process =
                new ProcessBuilder(command(program)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(printed);
        }
    }

    static void check() {
        if (!ROOT) {
            return;
        }
        try {
            run("true");
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL won't run as root, and this machine doesn't let root step back (" + e.getMessage()
                            + "). Start Perennial as an ordinary user, or name a PostgreSQL with --database-url.",
                    e);
        }
    }
}
