package perennial.collect.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.collect.intake.jobs.ApplyJob;
import perennial.collect.intake.jobs.ImportId;
import perennial.collect.intake.jobs.PreviewJob;
import perennial.collect.intake.reading.Refusal;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.jobs.JobType;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Run;
import perennial.ground.refresh.RefreshJob;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// Bring a file, say what its columns mean if we are unsure, see what it would change, write it, take it back.
@Controller
@Needs(Role.STAFF)
public class ImportPages {

    private static final int LISTED = 50;

    private final Imports imports;
    private final Jobs jobs;
    private final Audit audit;
    private final ImportViews views;

    ImportPages(Imports imports, Jobs jobs, Audit audit) {
        this.imports = imports;
        this.jobs = jobs;
        this.audit = audit;
        this.views = new ImportViews(imports);
    }

    @GetMapping("/imports")
    Page list(Formats formats) {
        return Page.of("intake/list", views.list(imports.latest(LISTED), formats));
    }

    @PostMapping("/imports")
    Redirect bring(@RequestParam("file") List<MultipartFile> files, CurrentUser user) throws IOException {
        var brought = new ArrayList<Imported>();
        try {
            for (var file : files) {
                if (file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isBlank()) {
                    brought.add(bring(file, user));
                }
            }
        } catch (Refusal refusal) {
            var complaint = refusal.complaint();
            return Redirect.to("/imports")
                    .warning(complaint.key(), complaint.arguments().toArray());
        }
        if (brought.isEmpty()) {
            return Redirect.to("/imports").warning("intake.page.no-file");
        }
        return Redirect.to(brought.size() == 1 ? path(brought.getFirst().id()) : "/imports");
    }

    private Imported bring(MultipartFile file, CurrentUser user) throws IOException {
        try (var content = file.getInputStream()) {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            var imported = imports.receive(baseName(name), content, user.name());
            audit.record(
                    "import.brought", "import", imported.id(), Audit.Change.to(Map.of("file", imported.fileName())));
            jobs.enqueue(PreviewJob.TYPE, new ImportId(imported.id()), Long.toString(imported.id()));
            return imported;
        }
    }

    /// Some browsers send a whole path. Characters that nobody sees can make a name look like another one.
    private static String baseName(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\ufffd");
        return base.length() > 200 ? base.substring(0, 200) : base;
    }

    /// The upload itself did not arrive whole.
    @ExceptionHandler
    Redirect notArrived(MultipartException broken) {
        return Redirect.to("/imports")
                .warning(
                        broken instanceof MaxUploadSizeExceededException
                                ? "intake.page.upload-too-large"
                                : "intake.page.upload-broken");
    }

    @GetMapping("/imports/{id}")
    Page show(@PathVariable long id, @RequestParam(defaultValue = "0") long after, Formats formats) {
        var file = find(id);
        var running = running(id);
        if (running.isPresent()) {
            return Page.of("intake/working", views.working(file, running.get(), formats));
        }
        return switch (file.state()) {
            case RECEIVED ->
                imports.looked(id).isPresent()
                        ? Page.of("intake/mapping", views.mapping(file, failed(id, PreviewJob.TYPE), formats))
                        : Page.of("intake/stuck", views.stuck(file, formats));
            case PREVIEWED -> Page.of("intake/preview", views.preview(file, failed(id, ApplyJob.TYPE), after, formats));
            case APPLIED, UNDONE, CANCELLED, FAILED -> Page.of("intake/result", views.result(file, after, formats));
        };
    }

    /// The part of the page that shows how far it is; it asks for itself until there is something else to see.
    @GetMapping("/imports/{id}/progress")
    Page progress(@PathVariable long id, Formats formats, HttpServletResponse response) {
        var running = running(id);
        if (running.isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Page.of("intake/progress", views.progress(id, running, formats));
    }

    @GetMapping("/imports/{id}/mapping")
    Page mapping(@PathVariable long id, Formats formats) {
        var file = find(id);
        if (imports.looked(id).isEmpty() || file.state() == Imported.State.APPLIED) {
            return show(id, 0, formats);
        }
        return Page.of("intake/mapping", views.mapping(file, failed(id, PreviewJob.TYPE), formats));
    }

    @PostMapping("/imports/{id}/mapping")
    Answer settle(@PathVariable long id, @RequestParam Map<String, String> form, Formats formats) {
        var file = writable(id);
        var looked = imports.looked(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        imports.settle(id, MappingForm.read(looked, file.mapping(), form));
        jobs.enqueue(PreviewJob.TYPE, new ImportId(id), Long.toString(id));
        return Redirect.to(path(id));
    }

    /// Once more, after a mistake of ours.
    @PostMapping("/imports/{id}/again")
    Redirect again(@PathVariable long id) {
        writable(id);
        jobs.enqueue(PreviewJob.TYPE, new ImportId(id), Long.toString(id));
        return Redirect.to(path(id));
    }

    @PostMapping("/imports/{id}/apply")
    Redirect apply(@PathVariable long id) {
        writable(id);
        audit.record("import.applied", "import", id, Audit.Change.NONE);
        jobs.enqueue(ApplyJob.TYPE, new ImportId(id), Long.toString(id));
        return Redirect.to(path(id));
    }

    @PostMapping("/imports/{id}/cancel")
    Redirect cancel(@PathVariable long id) {
        jobs.cancel(PreviewJob.TYPE, Long.toString(id));
        jobs.cancel(ApplyJob.TYPE, Long.toString(id));
        var file = find(id);
        if (running(id).isPresent()) {
            return Redirect.to(path(id)).saying("intake.page.stopping", file.fileName());
        }
        if (file.state() == Imported.State.APPLIED || file.state() == Imported.State.UNDONE) {
            return Redirect.to(path(id)); // it was written meanwhile
        }
        imports.cancel(id);
        return Redirect.to("/imports").saying("intake.page.cancelled", file.fileName());
    }

    @PostMapping("/imports/{id}/undo")
    Redirect undo(@PathVariable long id, Formats formats) {
        var file = find(id);
        if (file.state() != Imported.State.APPLIED) {
            return Redirect.to(path(id)).warning("intake.page.not-applied");
        }
        var later = imports.undo(id);
        if (later.isPresent()) {
            var when = later.get()
                    .finishedAt()
                    .map(formats::moment)
                    .map(Shown::text)
                    .orElse("");
            return Redirect.to(path(later.get().id())).warning("intake.page.undo-this-first", when, file.fileName());
        }
        audit.record("import.undone", "import", id, Audit.Change.NONE);
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
        return Redirect.to(path(id)).saying("intake.page.undone", file.fileName());
    }

    @PostMapping("/imports/{id}/mend")
    Redirect mend(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam Map<String, String> form,
            CurrentUser user) {
        var file = find(id);
        if (!imports.keepsFile(id)) {
            return Redirect.to(path(id)).warning("intake.page.file-gone");
        }
        var mended = MendForm.read(imports.unreadable(id, after, ImportViews.SHOWN_REFUSED), form);
        if (mended.isEmpty()) {
            return Redirect.to(path(id)).warning("intake.page.nothing-mended");
        }
        var again = imports.mend(id, mended, user.name());
        audit.record("import.mended", "import", file.id(), Audit.Change.to(Map.of("rows", mended.size())));
        jobs.enqueue(PreviewJob.TYPE, new ImportId(again.id()), Long.toString(again.id()));
        return Redirect.to(path(again.id()));
    }

    @GetMapping("/imports/{id}/unreadable.csv")
    void unreadable(@PathVariable long id, Formats formats, HttpServletResponse response) throws IOException {
        find(id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"unreadable-" + id + ".csv\"");
        new UnreadableCsv(imports, formats).write(id, response.getWriter());
    }

    private Imported find(long id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// An import that is not written yet and not being written.
    private Imported writable(long id) {
        var file = find(id);
        if (file.state() == Imported.State.APPLIED
                || file.state() == Imported.State.UNDONE
                || running(id).isPresent()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return file;
    }

    private Optional<Run> running(long id) {
        for (JobType<ImportId> type : List.of(PreviewJob.TYPE, ApplyJob.TYPE)) {
            var run = jobs.find(type, Long.toString(id))
                    .filter(found -> !found.state().isOver());
            if (run.isPresent()) {
                return run;
            }
        }
        return Optional.empty();
    }

    private boolean failed(long id, JobType<ImportId> type) {
        return jobs.find(type, Long.toString(id))
                .filter(run -> run.state() == Run.State.FAILED)
                .isPresent();
    }

    static String path(long id) {
        return "/imports/" + id;
    }
}
