package perennial.ground.jobs;

import perennial.ground.shared.ExtensionPoint;

/// Work that comes back by the clock. Contribute one as a Spring bean.
///
/// If nothing runs at the hour, because the shop's computer sleeps, it runs once as soon as it wakes.
@ExtensionPoint
public interface RecurringJob {

    /// Unique, starting with the module: `lifecycle.sweep`.
    String name();

    /// Seconds, minutes, hours, day of month, month, day of week, in the shop's time zone: `0 30 4 * * *`.
    String cron();

    /// Does the work. After an exception it runs at the next hour again.
    void run(Progress progress) throws Exception;
}
