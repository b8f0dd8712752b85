package perennial.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import perennial.models.Purchases;

/// All 23,570 customers of CDNOW, read from the data sets beside the project (or `-Ddata=FOLDER`).
final class Cdnow {

    /// Last day of what the models may know.
    static final int END = (int) LocalDate.of(1997, 9, 30).toEpochDay();

    private Cdnow() {}

    static Purchases purchases() {
        Path file = Path.of(System.getProperty("data", "../shared/data"), "cdnow", "CDNOW_master.txt");
        try (var lines = Files.lines(file)) {
            Purchases.Builder purchases = Purchases.builder();
            lines.skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.trim().split("\\s+");
                LocalDate day = LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE);
                purchases.add(Integer.parseInt(cells[0]) - 1, (int) day.toEpochDay(), Double.parseDouble(cells[3]));
            });
            return purchases.build();
        } catch (IOException e) {
            throw new UncheckedIOException("CDNOW is needed at " + file + " (or name its folder by -Ddata=)", e);
        }
    }
}
