package perennial.collect.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.store.CustomerStore;
import perennial.collect.customers.store.TaskStore;
import perennial.collect.customers.store.TaskStore.Task;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// What is to be done, for whom, by when; and saying that it is done.
@Controller
@Needs(Role.READ_ONLY)
public class TaskPages {

    private static final String PATH = "/tasks";
    private static final int PAGE = 50;

    private final TaskStore tasks;
    private final CustomerStore customers;
    private final Audit audit;

    TaskPages(TaskStore tasks, CustomerStore customers, Audit audit) {
        this.tasks = tasks;
        this.customers = customers;
        this.audit = audit;
    }

    public record TasksView(
            List<Row> rows,
            String lead,
            @Nullable String previous,
            @Nullable String next) {}

    /// @param due by when, in words; null when it has time
    /// @param done where to say that it is done
    public record Row(
            String text,
            @Nullable String due,
            String tone,
            Shown customer,
            String customerPath,
            String by,
            String done,
            String change) {}

    @Bean
    static NavItem tasksNav() {
        return NavItem.of(Chapter.CUSTOMERS, "customers.tasks.nav", PATH, 15);
    }

    @GetMapping(PATH)
    Page list(@RequestParam(defaultValue = "1") int page, Formats formats) {
        int at = Math.clamp(page, 1, 10_000);
        var found = tasks.open((at - 1) * PAGE, PAGE + 1);
        return Page.of(
                "customers/tasks",
                new TasksView(
                        found.stream()
                                .limit(PAGE)
                                .map(task -> row(task, formats))
                                .toList(),
                        formats.t("customers.tasks.lead", tasks.countDueBy(formats.today())),
                        at > 1 ? PATH + "?page=" + (at - 1) : null,
                        found.size() > PAGE ? PATH + "?page=" + (at + 1) : null));
    }

    private static Row row(Task task, Formats formats) {
        return new Row(
                task.text(),
                TaskDue.words(task.due(), formats),
                TaskDue.tone(task.due(), formats),
                FactFormats.shortened(
                        task.customer().isEmpty()
                                ? formats.t("customers.nameless", task.customerId())
                                : task.customer()),
                CustomerPages.path(task.customerKind(), task.customerId()),
                task.writtenBy(),
                done(task.customerId(), task.id()) + "?from=tasks",
                NotePages.path(task.customerId(), task.id()));
    }

    @PostMapping("/customers/{id}/tasks/{task}/done")
    @Needs(Role.STAFF)
    @Transactional
    Redirect done(
            @PathVariable long id,
            @PathVariable long task,
            @RequestParam(defaultValue = "") String from,
            CurrentUser user) {
        var back = Redirect.to(from.equals("tasks") ? PATH : customer(id));
        if (!tasks.done(id, task, user.name())) {
            return back.warning("customers.task.over");
        }
        audit.record("customers.task-done", "customer", id, Audit.Change.NONE);
        return back.saying("customers.task.done").undoable(path(id, task) + "/undo");
    }

    @PostMapping("/customers/{id}/tasks/{task}/undo")
    @Needs(Role.STAFF)
    @Transactional
    Redirect notDone(@PathVariable long id, @PathVariable long task) {
        var back = Redirect.to(customer(id));
        if (!tasks.notDone(id, task)) {
            return back.warning("customers.task.gone");
        }
        audit.record("customers.task-not-done", "customer", id, Audit.Change.NONE);
        return back.saying("customers.task.again");
    }

    private String customer(long id) {
        return customers
                .find(id)
                .map(found -> CustomerPages.path(found.kind(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(long customer, long task) {
        return ListQuery.PATH + "/" + customer + "/tasks/" + task;
    }

    static String done(long customer, long task) {
        return path(customer, task) + "/done";
    }
}
