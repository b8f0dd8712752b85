package perennial.ground.commands;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

/// Turns what was typed at a terminal into the running web program or a finished command.
public final class Terminal {

    /// The web program is up and goes on by itself.
    public static final int RUNNING = -1;

    private static final String WITHOUT_COMMAND = "start";

    private Terminal() {}

    /// @param application the class that Spring starts from
    /// @return an exit status, or [#RUNNING]
    public static int run(Class<?> application, String... typed) {
        var words = List.of(typed);
        var name = words.isEmpty() ? WITHOUT_COMMAND : words.getFirst();
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            if (name.equals("rehearse")) {
                return Rehearsal.run(application);
            }
            return WebProgram.named(name)
                    .map(program -> program.start(application, rest))
                    .orElseGet(() -> Called.from(application, name, rest));
        } catch (RuntimeException e) {
            return explain(e);
        }
    }

    /// One sentence for what we foresaw, everything we know for what we did not.
    private static int explain(RuntimeException failure) {
        for (var cause : Stream.iterate((Throwable) failure, c -> c != null, Throwable::getCause)
                .toList()) {
            switch (cause) {
                case Mistyped mistyped -> {
                    System.err.println(Printable.text(String.valueOf(mistyped.getMessage())));
                    return Command.MISTYPED;
                }
                case ExpectedFailure expected -> {
                    System.err.println(Printable.text(String.valueOf(expected.getMessage())));
                    return Command.FAILED;
                }
                case PortInUseException taken -> {
                    System.err.println("Another program already listens on port " + taken.getPort()
                            + ". Stop it, or choose another port with --port.");
                    return Command.FAILED;
                }
                default -> {}
            }
        }
        LoggerFactory.getLogger(Terminal.class).error("Perennial stopped because of a mistake of its own", failure);
        return Command.FAILED;
    }
}
