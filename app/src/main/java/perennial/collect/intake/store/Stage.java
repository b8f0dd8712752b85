package perennial.collect.intake.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Importers;
import perennial.collect.intake.Received;
import perennial.collect.intake.Row;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.Sink;
import perennial.collect.intake.meaning.Survey;
import perennial.collect.intake.meaning.Surveyor;
import perennial.collect.intake.reading.Read;
import perennial.collect.intake.reading.Rows;
import perennial.collect.intake.reading.Spreadsheet;
import perennial.ground.shared.Progress;

/// Reads a file once, from top to bottom, into the staging tables of all sinks and into quarantine.
///
/// Memory does not grow with the file: a row is read, understood, written, forgotten.
@Component
class Stage {

    private static final int ROWS_BETWEEN_REPORTS = 4096;

    private final Importers importers;
    private final List<Sink> sinks;
    private final Quarantine quarantine;
    private final RemarkStore remarks;
    private final ImportStore imports;
    private final ErasedPeople erased;
    private final Clock clock;

    Stage(
            Importers importers,
            List<Sink> sinks,
            Quarantine quarantine,
            RemarkStore remarks,
            ImportStore imports,
            ErasedPeople erased,
            Clock clock) {
        this.importers = importers;
        this.sinks = sinks;
        this.quarantine = quarantine;
        this.remarks = remarks;
        this.imports = imports;
        this.erased = erased;
        this.clock = clock;
    }

    /// Reads a file once to see what its columns look like.
    Survey survey(Path path) {
        var sheet = Spreadsheet.of(path);
        var surveyor = new Surveyor(
                sheet.header().line() == 0 ? List.of() : sheet.header().names());
        try (var rows = sheet.rows()) {
            while (rows.hasNext()) {
                if (rows.next() instanceof Read.Usable(var row, var remarks)) {
                    surveyor.see(row);
                }
            }
        }
        return surveyor.survey();
    }

    List<String> headers(Path path) {
        return Spreadsheet.of(path).header().names();
    }

    void fill(Imported file, Path path, Progress progress) {
        imports.unmarkStaged(file.id());
        quarantine.empty(file.id());
        var mapping = Objects.requireNonNull(file.mapping(), "an import is staged after its mapping is settled");
        var reader = importers.named(mapping.importer()).reader(mapping, clock.instant());
        var mended = quarantine.mended(file.id());
        var gone = erased.asOfNow(mapping.namespace());
        var stagings = new ArrayList<Sink.Staging>();
        try (var rows = Spreadsheet.of(path).rows();
                var refused = quarantine.open(file.id())) {
            for (var sink : sinks) {
                stagings.add(sink.stage(file.id(), mapping.namespace()));
            }
            var odd = new RemarkStore.Intake(erased.asOfNow(""));
            long read =
                    pass(rows, row -> gone.without(understand(row, reader, mended, odd)), stagings, refused, progress);
            remarks.replace(file.id(), odd);
            stagings.forEach(Sink.Staging::commit);
            imports.count(file.id(), read, refused.commit());
            imports.countForgotten(file.id(), gone.sales());
            imports.markStaged(file.id(), read);
        } finally {
            stagings.forEach(Sink.Staging::close);
        }
    }

    /// Looks up the cells of rows that were refused only when they were compared with others.
    List<Received.Unreadable> withCells(Path path, Map<Long, Complaint> complaints) {
        var found = new ArrayList<Received.Unreadable>();
        try (var rows = Spreadsheet.of(path).rows()) {
            while (rows.hasNext() && found.size() < complaints.size()) {
                if (rows.next() instanceof Read.Usable(var row, var remarks)) {
                    var complaint = complaints.get(row.line());
                    if (complaint != null) {
                        found.add(new Received.Unreadable(row.line(), complaint, row.cells()));
                    }
                }
            }
        }
        return found;
    }

    private static long pass(
            Rows rows,
            Function<Read, @Nullable Received> understanding,
            List<Sink.Staging> stagings,
            Quarantine.Intake refused,
            Progress progress) {
        long read = 0;
        while (rows.hasNext()) {
            var received = understanding.apply(rows.next());
            if (received == null) {
                continue;
            }
            read++;
            if (received instanceof Received.Unreadable unreadable) {
                refused.take(unreadable);
            } else {
                for (var staging : stagings) {
                    staging.take(received);
                }
            }
            if (read % ROWS_BETWEEN_REPORTS == 0) {
                var far = rows.progress();
                progress.report("intake.step.reading", far.read(), far.total());
            }
        }
        return read;
    }

    private static @Nullable Received understand(
            Read row, RowReader reader, Map<Long, List<String>> mended, RemarkStore.Intake odd) {
        var cells = mended.get(row.line());
        if (cells != null) {
            return reader.read(new Row(row.line(), cells));
        }
        return switch (row) {
            case Read.Usable usable -> {
                var received = reader.read(usable.row());
                if (received != null && !(received instanceof Received.Unreadable)) {
                    odd.take(usable);
                }
                yield received;
            }
            case Read.Refused refused -> refused.row();
        };
    }
}
