package perennial.collect.intake.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Time zones by IANA id, by the names that web shops and tills use (`Eastern Time (US & Canada)`), and by those of
/// Windows. The names are in `time-zones.txt`.
final class Zones {

    private static final Map<String, ZoneId> NAMED = names();
    private static final Map<String, ZoneId> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ZoneId> eldest) {
            return size() > 500;
        }
    });

    private Zones() {}

    static @Nullable ZoneId of(String cell) {
        ZoneId known = KNOWN.get(cell);
        if (known != null) return known;
        ZoneId zone = NAMED.get(cell.strip().toLowerCase(Locale.ROOT));
        if (zone == null) zone = byId(cell.strip());
        if (zone != null && cell.length() < 80) KNOWN.put(cell, zone);
        return zone;
    }

    private static @Nullable ZoneId byId(String id) {
        try {
            return ZoneId.of(id, ZoneId.SHORT_IDS);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private static Map<String, ZoneId> names() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Zones.class.getResourceAsStream("time-zones.txt")), StandardCharsets.UTF_8))) {
            var names = new LinkedHashMap<String, ZoneId>();
            in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(line -> {
                String[] parts = line.split("=", 2);
                ZoneId zone = ZoneId.of(parts[0].strip());
                for (String name : parts[1].split("\\|")) names.put(name.strip().toLowerCase(Locale.ROOT), zone);
            });
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
