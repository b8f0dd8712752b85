package perennial.collect.events.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.events.reading.Mending;
import perennial.collect.events.reading.ToldAgain;
import perennial.collect.timeline.EventLog;
import perennial.collect.timeline.LeftAside;
import perennial.collect.timeline.LeftAside.Cause;
import perennial.collect.timeline.PutAside;
import perennial.ground.access.Audit;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// Events that could not be taken, by what is wrong with them: look at one, mend them all, let them go.
@Controller
@Needs(Role.MANAGER)
public class LeftAsidePages {

    private static final String PATH = "/settings/left-aside";
    private static final int TRIED = 200;

    private final LeftAside aside;
    private final PutAside stuck;
    private final Retelling retelling;
    private final Audit audit;

    LeftAsidePages(LeftAside aside, PutAside stuck, Retelling retelling, Audit audit) {
        this.aside = aside;
        this.stuck = stuck;
        this.retelling = retelling;
        this.audit = audit;
    }

    public record Row(String path, String what, String source, Shown events, Shown last) {}

    /// @param stuck sentences about events that a reader can't deal with
    public record ListView(List<Row> rows, List<String> stuck) {}

    /// @param sample one of them, as it came or as it would be sent
    /// @param verdict how many of them would be taken now
    public record CauseView(
            String title,
            String lead,
            String path,
            String sample,
            String from,
            String to,
            String verdict,
            boolean hopeful) {}

    @Bean
    static NavItem leftAside() {
        return NavItem.of(Chapter.SETTINGS, "events.aside.nav", PATH, 27, "manager");
    }

    @GetMapping(PATH)
    Page list(Formats formats) {
        var rows = aside.causes().stream()
                .map(cause -> new Row(
                        path(cause.one()),
                        what(cause, formats),
                        cause.source(),
                        formats.number(cause.events()),
                        formats.ago(cause.last())))
                .toList();
        var sentences = stuck.all().stream()
                .map(each -> formats.t("events.aside.stuck.those", each.events(), each.reader(), each.reason()))
                .toList();
        return Page.of("events/left-aside", new ListView(rows, sentences));
    }

    @GetMapping(PATH + "/{id}")
    Page show(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Formats formats) {
        var cause = found(id);
        var mending = new Mending(from, to);
        var some = aside.of(cause, 0, TRIED);
        var sample = some.stream().filter(LeftAside.Kept::isWhole).findFirst().orElse(some.getFirst());
        int taken = retelling.wouldBeTaken(some, mending);
        return Page.of(
                "events/left-aside-cause",
                new CauseView(
                        what(cause, formats),
                        formats.t("events.aside.those", cause.events(), cause.source()),
                        path(id),
                        ToldAgain.laidOut(sample, mending),
                        mending.from(),
                        mending.to(),
                        formats.t("events.aside.verdict", taken, some.size()),
                        taken > 0));
    }

    /// Not in one transaction: each bundle is safe in the log before it is let go here.
    @PostMapping(PATH + "/{id}/again")
    Redirect again(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var cause = found(id);
        try {
            int taken = retelling.all(cause, new Mending(from, to));
            audit.record("events.told-again", "events", null, Audit.Change.NONE);
            return taken == 0
                    ? Redirect.to(path(id)).warning("events.aside.none-taken")
                    : Redirect.to(PATH).saying("events.aside.taken", taken);
        } catch (EventLog.Busy busy) {
            return Redirect.to(path(id)).warning("events.aside.busy");
        }
    }

    @PostMapping(PATH + "/{id}/let-go")
    Redirect letGo(@PathVariable long id) {
        int gone = aside.letGo(found(id));
        audit.record("events.let-go", "events", null, Audit.Change.NONE);
        return Redirect.to(PATH).saying("events.aside.gone", gone);
    }

    @PostMapping(PATH + "/stuck")
    Redirect tryAgain() {
        int solved = stuck.again();
        return solved == 0
                ? Redirect.to(PATH).warning("events.aside.stuck.still")
                : Redirect.to(PATH).saying("events.aside.stuck.solved", solved);
    }

    private Cause found(long id) {
        return aside.cause(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String what(Cause cause, Formats formats) {
        @Nullable String field = cause.field();
        return field == null
                ? formats.t("events.aside.reason." + cause.reason())
                : formats.t("events.aside.reason." + cause.reason() + ".field", field);
    }

    private static String path(long id) {
        return PATH + "/" + id;
    }
}
