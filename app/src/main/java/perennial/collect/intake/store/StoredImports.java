package perennial.collect.intake.store;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Importers;
import perennial.collect.intake.Imports;
import perennial.collect.intake.Looked;
import perennial.collect.intake.Received;
import perennial.collect.intake.Remarks;
import perennial.collect.intake.Sink;
import perennial.collect.intake.Tally;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.reading.Refusal;
import perennial.ground.database.FullDisk;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Progress;

/// Imports, written by the sinks in one transaction each. A preview is that transaction, rolled back.
@Component
class StoredImports implements Imports {

    private static final int SHOWN_ROWS = 6;

    private final ImportStore imports;
    private final Quarantine quarantine;
    private final Stage stage;
    private final List<Sink> sinks;
    private final Importers importers;
    private final RemarkStore remarks;
    private final Uploads uploads;
    private final ErasedPeople erased;
    private final BusinessSettings business;
    private final TransactionTemplate transaction;

    StoredImports(
            ImportStore imports,
            Quarantine quarantine,
            Stage stage,
            List<Sink> sinks,
            Importers importers,
            RemarkStore remarks,
            Uploads uploads,
            ErasedPeople erased,
            BusinessSettings business,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.quarantine = quarantine;
        this.stage = stage;
        this.sinks = sinks;
        this.importers = importers;
        this.remarks = remarks;
        this.uploads = uploads;
        this.erased = erased;
        this.business = business;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Imported receive(String fileName, InputStream content, String by) {
        var kept = kept(fileName, content);
        return imported(imports.add(fileName, kept.name(), kept.bytes(), kept.sha256(), by, null));
    }

    private Uploads.Kept kept(String fileName, InputStream content) {
        try {
            return uploads.keep(content);
        } catch (UncheckedIOException e) {
            throw FullDisk.caused(e) ? Refusal.noRoom(fileName, e) : e;
        }
    }

    @Override
    public Looked look(long id) {
        var before = imports.looked(id);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            var looked = look(path(imported(id)));
            imports.keepLooked(id, looked);
            return looked;
        } catch (Refusal refusal) {
            throw failed(id, refusal);
        }
    }

    private Refusal failed(long id, Refusal refusal) {
        var named = refusal.naming(imported(id).fileName());
        imports.fail(id, named.complaint());
        return named;
    }

    private Looked look(Path path) {
        var survey = stage.survey(path);
        var known = business.business();
        var gone = erased.asOfNow("");
        var shop = new Shop(known.zone(), known.currency().getCurrencyCode(), known.country());
        return new Looked(
                importers.interpret(survey, shop),
                stage.headers(path),
                survey.sample().stream()
                        .filter(row -> !gone.mentionedIn(row.cells()))
                        .limit(SHOWN_ROWS)
                        .toList(),
                survey.rows());
    }

    @Override
    public Optional<Looked> looked(long id) {
        return imports.looked(id);
    }

    @Override
    public void settle(long id, Mapping mapping) {
        imports.settle(id, mapping);
        imports.unmarkStaged(id);
    }

    @Override
    public Imported preview(long id, Progress progress) {
        withRoom(id, () -> previewed(id, progress));
        return imported(id);
    }

    private void previewed(long id, Progress progress) {
        staged(id, progress);
        var refused = new TreeMap<Long, Complaint>();
        var tallies = new LinkedHashMap<String, Tally>();
        transaction.executeWithoutResult(status -> {
            imports.waitForTurn();
            write(imported(id), tallies, refused, progress);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            keepRefused(id, refused);
            imports.tally(id, tallies);
            imports.move(id, Imported.State.PREVIEWED);
        });
    }

    /// When somebody has stopped it, nothing was written, and it is put away. When the disk is full, everything that
    /// lies ready is given up, so that there is room again and nobody else is hindered.
    private void withRoom(long id, Runnable work) {
        try {
            work.run();
        } catch (Progress.Cancelled cancelled) {
            cancel(id);
            throw cancelled;
        } catch (DataAccessException | UncheckedIOException e) {
            if (!FullDisk.caused(e)) {
                throw e;
            }
            sinks.forEach(sink -> sink.forget(id));
            imports.unmarkStaged(id);
            if (imported(id).mends().isEmpty()) {
                uploads.drop(imported(id).storedAs());
            }
            throw failed(id, Refusal.noRoom("", e));
        }
    }

    @Override
    public Imported apply(long id, Progress progress) {
        if (imported(id).state() != Imported.State.APPLIED) {
            withRoom(id, () -> applied(id, progress));
        }
        forget(id); // also when the program was killed after writing and before tidying up
        if (imports.forgottenSales(id) > 0 || quarantine.hasErased(id)) {
            uploads.drop(imported(id).storedAs()); // it speaks of somebody who is to be forgotten
        }
        return imported(id);
    }

    private void applied(long id, Progress progress) {
        staged(id, progress);
        transaction.executeWithoutResult(status -> {
            imports.waitForTurn();
            var file = imports.lock(id);
            if (file.state() == Imported.State.APPLIED) {
                return;
            }
            var refused = new TreeMap<Long, Complaint>();
            var tallies = new LinkedHashMap<String, Tally>();
            write(file, tallies, refused, progress);
            keepRefused(id, refused);
            imports.tally(id, tallies);
            imports.written(id);
        });
    }

    private void write(Imported file, Map<String, Tally> tallies, Map<Long, Complaint> refused, Progress progress) {
        for (var sink : sinks) {
            progress.report("intake.step.writing-" + sink.key(), tallies.size(), sinks.size());
            tallies.put(sink.key(), sink.apply(file.id(), mapping(file).namespace(), refused::put));
        }
        progress.report("intake.step.done", sinks.size(), sinks.size());
    }

    /// Rows that contradict others join those that could not be read. Their cells are in the file still.
    private void keepRefused(long id, Map<Long, Complaint> refused) {
        if (!refused.isEmpty()) {
            var file = imported(id);
            quarantine.add(id, stage.withCells(path(file), refused));
            imports.count(id, file.rowsRead(), quarantine.size(id));
        }
    }

    private void staged(long id, Progress progress) {
        if (imports.isStaged(id)) {
            return;
        }
        try {
            stage.fill(imported(id), path(imported(id)), progress);
        } catch (Refusal refusal) {
            throw failed(id, refusal);
        }
    }

    @Override
    public Optional<Imported> undo(long id) {
        return transaction.execute(status -> {
            imports.waitForTurn();
            imports.lock(id);
            for (var sink : sinks) {
                var later = sink.changedLaterBy(id);
                if (later.isPresent()) {
                    return later.map(this::imported);
                }
            }
            sinks.reversed().forEach(sink -> sink.undo(id));
            imports.move(id, Imported.State.UNDONE);
            return Optional.<Imported>empty();
        });
    }

    @Override
    public void cancel(long id) {
        transaction.executeWithoutResult(status -> {
            var state = imports.lock(id).state();
            if (state != Imported.State.APPLIED && state != Imported.State.UNDONE) { // it may be written by now
                forget(id);
                imports.move(id, Imported.State.CANCELLED);
            }
        });
    }

    private void forget(long id) {
        imports.unmarkStaged(id);
        sinks.forEach(sink -> sink.forget(id));
    }

    @Override
    public Imported mend(long id, Map<Long, List<String>> cells, String by) {
        var old = imported(id);
        return imported(transaction.execute(status -> {
            long again = imports.add(old.fileName(), old.storedAs(), old.bytes(), old.sha256(), by, id);
            imports.settle(again, mapping(old));
            quarantine.mend(again, id, cells);
            return again;
        }));
    }

    @Override
    public boolean keepsFile(long id) {
        return Files.exists(path(imported(id)));
    }

    @Override
    public long forgottenSales(long id) {
        return imports.forgottenSales(id);
    }

    @Override
    public Remarks remarks(long id) {
        return remarks.of(id);
    }

    @Override
    public Optional<Imported> find(long id) {
        return imports.find(id);
    }

    @Override
    public List<Imported> latest(int most) {
        return imports.latest(most);
    }

    @Override
    public Optional<Imported> sameFileAlreadyIn(long id) {
        return imports.sameFileAlreadyIn(imported(id));
    }

    @Override
    public List<Received.Unreadable> unreadable(long id, long after, int most) {
        return quarantine.rows(id, after, most);
    }

    private Imported imported(@Nullable Long id) {
        return imports.find(id == null ? -1 : id)
                .orElseThrow(() -> new IllegalArgumentException("there is no import " + id));
    }

    private static Mapping mapping(Imported file) {
        if (file.mapping() == null) {
            throw new IllegalStateException("import " + file.id() + " has no mapping yet");
        }
        return file.mapping();
    }

    private Path path(Imported file) {
        return uploads.path(file.storedAs());
    }
}
