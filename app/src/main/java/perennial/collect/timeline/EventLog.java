package perennial.collect.timeline;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The log of everything that happened.
public interface EventLog {

    /// Takes what one request brings. The answer comes once it is safe on disk: one fate for each arrival, in order.
    /// It fails when the database can't be had; nothing is stored then.
    ///
    /// Who does not want to wait any longer cancels the answer. That succeeds as long as nobody has begun to write
    /// it, and then it is never stored; where it does not, nobody knows yet.
    ///
    /// @throws Busy when more waits than we want to hold; nothing is stored then, and the sender may try again
    CompletableFuture<List<Delivery.Fate>> append(Delivery delivery);

    /// As much waits as may wait.
    final class Busy extends RuntimeException {

        public Busy() {
            super("as much waits as may wait", null, false, false);
        }
    }
}
