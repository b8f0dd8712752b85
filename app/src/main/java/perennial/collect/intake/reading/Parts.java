package perennial.collect.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The parts of a workbook: the entries of its zip, each name once.
final class Parts implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private Parts(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /// @param file the name for sentences
    /// @param zipped where the bytes are; the same file, or what was unpacked from it
    static Parts open(Path file, Path zipped) {
        try {
            ZipEnd.check(file, zipped);
            Parts parts = new Parts(file, new ZipFile(zipped.toFile()));
            try {
                parts.list();
                return parts;
            } catch (RuntimeException e) {
                parts.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw Refusal.because(e, file, "damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Two entries of one name are a way to show a virus scanner something else than the reader.
    private void list() {
        if (zip.size() > Limits.PARTS) {
            throw Refusal.of(file, "too-many-parts", String.valueOf(zip.size()), String.valueOf(Limits.PARTS));
        }
        zip.stream().forEach(entry -> {
            if (entries.put(key(entry.getName()), entry) != null) {
                throw Refusal.of(file, "duplicate-parts", Shown.shortened(entry.getName()));
            }
        });
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    boolean hasBelow(String folder) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(folder));
    }

    long size(String name) {
        ZipEntry entry = entries.get(key(name));
        return entry == null ? 0 : Math.max(0, entry.getSize());
    }

    /// The part's bytes, limited; null when there is no such part.
    @Nullable
    PartBytes bytes(String name) {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            return null;
        }
        try {
            InputStream in = zip.getInputStream(entry);
            return new PartBytes(file, in, Math.max(1, entry.getCompressedSize()));
        } catch (ZipException e) {
            throw Refusal.because(e, file, "damaged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of parts are the same whatever their case, and with or without a slash in front.
    private static String key(String name) {
        String bare = name.startsWith("/") ? name.substring(1) : name;
        return bare.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
