package perennial.collect.intake.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Cuts the next rows while the last ones are being understood, so that two cores have something to do.
///
/// How far ahead is bounded by rows and by characters: memory grows neither with the file nor with its cells.
final class ReadAhead implements Source {

    private static final int STRETCHES_WAITING = 4;
    private static final int ROWS_AT_ONCE = 512;
    private static final int CHARACTERS_AT_ONCE = 1 << 18;

    /// Rows that follow each other.
    ///
    /// @param progress of the file when the last of them was cut
    /// @param failure what kept more from coming
    private record Stretch(
            List<Raw> rows,
            Progress progress,
            boolean last,
            @Nullable Throwable failure) {}

    private final Source source;
    private final BlockingQueue<Stretch> waiting = new ArrayBlockingQueue<>(STRETCHES_WAITING);
    private final Thread reader;
    private Stretch stretch;
    private Iterator<Raw> rows;

    ReadAhead(Source source) {
        this.source = source;
        this.stretch = new Stretch(List.of(), source.progress(), false, null);
        this.rows = stretch.rows().iterator();
        this.reader = Thread.ofPlatform().daemon().name("reading ahead").start(this::read);
    }

    private void read() {
        try {
            Stretch cut;
            do {
                cut = cut();
                waiting.put(cut);
            } while (!cut.last());
        } catch (InterruptedException closed) {
            // nobody wants the rest
        }
    }

    private Stretch cut() {
        var cut = new ArrayList<Raw>(ROWS_AT_ONCE);
        try {
            long characters = 0;
            while (cut.size() < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) {
                Raw raw = source.next();
                if (raw == null) {
                    return new Stretch(cut, source.progress(), true, null);
                }
                cut.add(raw);
                for (String cell : raw.cells()) {
                    characters += cell.length();
                }
            }
            return new Stretch(cut, source.progress(), false, null);
        } catch (RuntimeException | Error e) {
            return new Stretch(cut, source.progress(), true, e);
        }
    }

    @Override
    public @Nullable Raw next() {
        while (!rows.hasNext()) {
            if (stretch.last()) {
                return end(stretch.failure());
            }
            stretch = await();
            rows = stretch.rows().iterator();
        }
        return rows.next();
    }

    private static @Nullable Raw end(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> null;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }

    private Stretch await() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was being read", e);
        }
    }

    @Override
    public Progress progress() {
        return stretch.progress();
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
