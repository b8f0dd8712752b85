package perennial.ground.commands;

import perennial.ground.shared.ExtensionPoint;

/// One thing the owner can do from a terminal, without the web pages: `./perennial backup shop.zip`.
///
/// Contribute one as a Spring bean whose class carries a [CommandLine]. It is made only when somebody calls it, and
/// what it needs comes through its constructor, as for any bean.
@ExtensionPoint
@FunctionalInterface
public interface Command {

    int DONE = 0;
    int FAILED = 1;
    int MISTYPED = 2;

    /// Does it, printing results to [Arguments#out] and progress to [Arguments#progress].
    ///
    /// @return [#DONE], or another status after it said why
    /// @throws ExpectedFailure to end with one sentence instead of a result
    int run(Arguments arguments);
}
