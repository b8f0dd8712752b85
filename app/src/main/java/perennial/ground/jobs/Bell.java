package perennial.ground.jobs;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Wakes the runner when there is new work, so that nobody waits for its next look.
final class Bell {

    private volatile Runnable listener = () -> {};

    void whenRung(Runnable action) {
        listener = action;
    }

    /// Inside a transaction only.
    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listener.run();
            }
        });
    }
}
