package perennial.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// What a process and all its children hold in memory: proportional set size, so that pages the server's processes
/// share count once. Linux only.
final class Memory implements AutoCloseable {

    private final AtomicLong peak = new AtomicLong();
    private final Thread watcher;

    private Memory(ProcessHandle process, long pauseMillis) {
        watcher = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                peak.accumulateAndGet(of(process), Math::max);
                try {
                    Thread.sleep(pauseMillis);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /// Watches from now on.
    static Memory watch(ProcessHandle process) {
        return new Memory(process, 200);
    }

    /// Watches so rarely that it takes next to nothing of the machine.
    static Memory glanceAt(ProcessHandle process) {
        return new Memory(process, 2_000);
    }

    /// The most that was seen, in MiB.
    long peakMebibytes() {
        return peak.get() >> 10;
    }

    /// Kibibytes of the process and its descendants now.
    static long of(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> kibibytes(each.pid()))
                .sum();
    }

    private static long kibibytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
