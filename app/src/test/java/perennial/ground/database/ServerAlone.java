package perennial.ground.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A program of its own that holds a server, to be killed by a test.
final class ServerAlone {

    private ServerAlone() {}

    public static void main(String[] folder) throws InterruptedException {
        try (var server = EmbeddedPostgres.start(new DataFolder(Path.of(folder[0])))) {
            System.out.println(server.pid());
            TimeUnit.MINUTES.sleep(10);
        }
    }

    /// Returns once the server answers.
    static Running on(Path folder) throws IOException {
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerAlone.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var pid = program.inputReader().readLine();
        return new Running(program, ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    }

    record Running(Process program, ProcessHandle server) {

        void killProgram() {
            program.destroyForcibly();
            program.onExit().join();
        }

        /// So that the server doesn't hear of our end.
        void killWatcher() {
            var shell = server.parent().orElseThrow();
            shell.children().filter(child -> child.pid() != server.pid()).forEach(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }
}
