package perennial.collect.sample.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import perennial.ground.access.Audit;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Run;
import perennial.ground.refresh.RefreshJob;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// A business to try everything on: here with one click, gone with another.
@Controller
@Needs(Role.MANAGER)
public class SamplePages {

    private final SampleShelf shelf;
    private final Jobs jobs;
    private final Audit audit;

    SamplePages(SampleShelf shelf, Jobs jobs, Audit audit) {
        this.shelf = shelf;
        this.jobs = jobs;
        this.audit = audit;
    }

    /// @param working what is being done now, while it is being loaded
    public record SampleView(
            String lead,
            boolean loaded,
            @Nullable String working,
            @Nullable Integer percent) {}

    @GetMapping("/sample")
    Page show(Formats formats) {
        var run = jobs.find(SampleJob.TYPE, SampleJob.KEY)
                .filter(found -> !found.state().isOver());
        boolean loaded = shelf.isLoaded();
        return Page.of(
                "sample/sample",
                new SampleView(
                        formats.t(loaded ? "sample.loaded" : "sample.lead"),
                        loaded,
                        run.map(found -> formats.t(
                                        Optional.ofNullable(found.sentence()).orElse("sample.waiting")))
                                .orElse(null),
                        run.filter(found -> found.total() > 0)
                                .map(SamplePages::percent)
                                .orElse(null)));
    }

    private static int percent(Run run) {
        return (int) Math.min(100, run.done() * 100 / run.total());
    }

    @PostMapping("/sample/load")
    Redirect load() {
        audit.record("sample.loaded", "sample", null, Audit.Change.NONE);
        jobs.enqueue(SampleJob.TYPE, new SampleJob.Load(), SampleJob.KEY);
        return Redirect.to("/sample");
    }

    @PostMapping("/sample/remove")
    Redirect remove() {
        audit.record("sample.removed", "sample", null, Audit.Change.NONE);
        shelf.remove();
        jobs.refresh(RefreshJob.TYPE, new RefreshJob.Everything(), RefreshJob.KEY);
        return Redirect.to("/sample").saying("sample.removed");
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        NavItem sampleBusiness() {
            return NavItem.of(Chapter.SETTINGS, "sample.nav", "/sample", 80, "manager");
        }
    }
}
