package perennial.ground.commands;

import org.jspecify.annotations.Nullable;

/// Something went wrong that we foresaw. The message is one sentence for the person at the terminal: what happened and
/// what to do. It is shown without a stack trace.
public class ExpectedFailure extends RuntimeException {

    public ExpectedFailure(String sentence) {
        this(sentence, null);
    }

    public ExpectedFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
