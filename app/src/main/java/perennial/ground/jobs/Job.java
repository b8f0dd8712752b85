package perennial.ground.jobs;

import perennial.ground.shared.ExtensionPoint;

/// Work that is done outside a request. Contribute one as a Spring bean; it should only delegate.
///
/// A crash may cut a run short at any point, and the next run starts from the same payload: do what can be done twice,
/// or leave in one transaction both the effect and a mark that it is there.
///
/// @param <P> what it needs to know
@ExtensionPoint
public interface Job<P extends Record> {

    JobType<P> type();

    /// Does the work. Any exception means "try again in a while", four times in all; [PermanentFailure] means "never".
    void run(P payload, Progress progress) throws Exception;
}
