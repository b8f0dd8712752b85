package perennial.collect.intake.reading;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The texts that a workbook's cells share, by number.
///
/// They come before the cells and may be as many, so they are put into temporary files, their letters and where
/// each begins, and looked up there: memory does not grow with the workbook.
final class SharedTexts implements AutoCloseable {

    private static final ValueLayout.OfLong POSITION = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int REMEMBERED = 1 << 12;

    private final Path letters;
    private final Path positions;
    private final Arena arena = Arena.ofShared();
    private final int[] numbers = new int[REMEMBERED];
    private final @Nullable String[] texts = new String[REMEMBERED];
    private @Nullable MemorySegment mappedLetters;
    private @Nullable MemorySegment mappedPositions;
    private int count;

    private SharedTexts() throws IOException {
        letters = Files.createTempFile("texts", ".tmp");
        positions = Files.createTempFile("texts", ".tmp");
    }

    static SharedTexts of(Path file, @Nullable PartBytes bytes) {
        try {
            SharedTexts texts = new SharedTexts();
            try {
                texts.store(file, bytes);
                return texts;
            } catch (IOException | RuntimeException e) {
                texts.close();
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.because(e, file, "no-room");
        }
    }

    private void store(Path file, @Nullable PartBytes bytes) throws IOException {
        if (bytes == null) {
            return;
        }
        try (Xml xml = new Xml(file, bytes);
                DataOutputStream text = output(letters);
                DataOutputStream position = output(positions)) {
            long end = 0;
            while (xml.next()) {
                if (xml.starts("si")) {
                    byte[] utf8 = RichText.read(xml, "si").getBytes(StandardCharsets.UTF_8);
                    position.writeLong(end);
                    text.write(utf8);
                    end += utf8.length;
                    count++;
                    if (count > Limits.SHARED_TEXTS) {
                        throw Refusal.of(file, "too-many-rows", String.valueOf(Limits.SHARED_TEXTS));
                    }
                }
            }
            position.writeLong(end);
        }
        mappedLetters = mapped(letters);
        mappedPositions = mapped(positions);
    }

    private static DataOutputStream output(Path path) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
    }

    /// The file goes at once, its content stays until the mapping is closed; so a crash leaves nothing behind.
    private MemorySegment mapped(Path path) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /// The text with this number; null when the workbook has none.
    @Nullable
    String get(int number) {
        if (number < 0 || number >= count) {
            return null;
        }
        int slot = number % REMEMBERED;
        String text = texts[slot];
        if (text == null || numbers[slot] != number) {
            text = read(number);
            numbers[slot] = number;
            texts[slot] = text.length() <= Limits.KEPT_OF_CELL ? text : null;
        }
        return text;
    }

    private String read(int number) {
        MemorySegment where = mappedPositions;
        MemorySegment all = mappedLetters;
        if (where == null || all == null) {
            throw new IllegalStateException("texts are looked up before they are stored");
        }
        long from = where.get(POSITION, 8L * number);
        long to = where.get(POSITION, 8L * number + 8);
        byte[] utf8 = all.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            if (arena.scope().isAlive()) {
                arena.close();
            }
            Files.deleteIfExists(letters);
            Files.deleteIfExists(positions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
