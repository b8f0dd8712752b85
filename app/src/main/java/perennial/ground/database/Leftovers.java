package perennial.ground.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Server processes that outlived the program they belonged to.
///
/// We hold the lock of the data folder, so whatever PostgreSQL still works in it is nobody's any more.
final class Leftovers {

    private Leftovers() {}

    static void stop(Path database, PostgresBinaries binaries) throws IOException {
        var processes = in(database);
        if (processes.isEmpty()) {
            return;
        }
        if (processes.stream().anyMatch(process -> process.pid() == postmasterPid(database))) {
            ServerUser.run(
                    binaries.program("pg_ctl"), "stop", "-D", database.toString(), "-m", "fast", "-w", "-t", "60");
        }
        in(database).forEach(ProcessHandle::destroyForcibly);
        awaitEnd(database);
    }

    /// A killed process that nobody has buried yet still counts as alive, but no longer works in any folder.
    private static void awaitEnd(Path database) throws IOException {
        try {
            for (int i = 0; i < 100 && !in(database).isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while an old server was ending");
        }
    }

    /// The server works in its folder, and so do its children, even when their parent was killed.
    private static List<ProcessHandle> in(Path database) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"))
                .filter(process -> worksIn(process, database))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path database) {
        try {
            return Files.isSameFile(Path.of("/proc", "" + process.pid(), "cwd"), database);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    static long postmasterPid(Path database) {
        try (var lines = Files.lines(database.resolve("postmaster.pid"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(-1L);
        } catch (IOException | NumberFormatException noServer) {
            return -1;
        }
    }
}
