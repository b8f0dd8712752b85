package perennial.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.database.CopyWriter;
import perennial.ground.shared.Progress;

/// Imports a file as the import page does: kept, looked at, read, written. Beside it the bare `COPY` of as many order
/// lines into a table without index or key.
final class ImportLoad {

    /// Times in seconds.
    ///
    /// @param rows lines of the file
    /// @param looking until the columns are understood
    /// @param applying from there until everything is written
    /// @param copying the bare `COPY`
    /// @param peakMebibytes the most that the program and its database held together
    record Measured(long rows, double looking, double applying, double copying, long peakMebibytes) {

        double seconds() {
            return looking + applying;
        }

        long rowsASecond() {
            return Math.round(rows / seconds());
        }

        long writtenASecond() {
            return Math.round(rows / applying);
        }

        long copiedASecond() {
            return Math.round(rows / copying);
        }
    }

    private ImportLoad() {}

    static Measured run(Product product, Path file) {
        var imports = product.bean(Imports.class);
        try (var memory = Memory.watch(ProcessHandle.current())) {
            long begun = System.nanoTime();
            long id = receive(imports, file);
            imports.settle(id, imports.look(id).interpretation().mapping());
            long looked = System.nanoTime();
            Imported done = imports.apply(id, Progress.SILENT);
            long applied = System.nanoTime();
            long peak = memory.peakMebibytes();
            return new Measured(
                    done.rowsRead(), (looked - begun) / 1e9, (applied - looked) / 1e9, copy(product, done), peak);
        }
    }

    private static long receive(Imports imports, Path file) {
        try (var content = Files.newInputStream(file)) {
            return imports.receive(file.getFileName().toString(), content, "load")
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double copy(Product product, Imported like) {
        var db = product.bean(JdbcClient.class);
        db.sql("""
                create table public.copied (
                    line bigint, number text, ref text, at timestamptz, product text, quantity numeric, amount bigint
                )""").update();
        long begun = System.nanoTime();
        try (var writer = CopyWriter.into(product.bean(DataSource.class), "public.copied")) {
            for (long row = 0; row < like.rowsRead(); row++) {
                writer.number(row)
                        .text("order " + row / 20)
                        .text("customer " + row / 100)
                        .instant(Instant.ofEpochSecond(1_700_000_000 + row))
                        .text("a wooden heart, painted white, no. " + row % 4000)
                        .decimal(BigDecimal.valueOf(row % 12))
                        .number(row % 10_000)
                        .end();
            }
            writer.commit();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        db.sql("drop table public.copied").update();
        return seconds;
    }
}
