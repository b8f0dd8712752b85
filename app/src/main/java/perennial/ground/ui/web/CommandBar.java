package perennial.ground.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.CommandBarSource;
import perennial.ground.ui.CommandBarSource.Found;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Navigation;
import perennial.ground.ui.Page;

/// Finds pages, customers and whatever else a module contributes, while one types or on a page of its own.
@Controller
@Needs(Role.READ_ONLY)
public class CommandBar {

    private static final int LIMIT = 6;
    private static final int SHORTEST = 2;

    private final List<CommandBarSource> sources;
    private final Uis uis;

    CommandBar(List<CommandBarSource> sources, Uis uis) {
        this.sources = sources;
        this.uis = uis;
    }

    /// @param label heading over the answers of one source
    public record Group(String label, List<Found> answers) {}

    public record Answers(String typed, List<Group> groups) {}

    @GetMapping("/search")
    Page page(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return Page.of("ui/search", answers(q, request));
    }

    @GetMapping("/search/answers")
    Page whileTyping(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return Page.of("ui/answers", answers(q, request));
    }

    @GetMapping("/menu")
    Page menu() {
        return Page.of("ui/all-pages");
    }

    private Answers answers(String q, HttpServletRequest request) {
        String typed = q.strip();
        Formats formats = uis.formats(request);
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                formats.t("ui.commands.pages"), pages(typed, uis.of(request).navigation())));
        if (typed.length() >= SHORTEST) {
            sources.forEach(source -> groups.add(new Group(formats.t(source.key()), source.find(typed, LIMIT))));
        }
        groups.removeIf(group -> group.answers().isEmpty());
        return new Answers(typed, groups);
    }

    private static List<Found> pages(String typed, Navigation navigation) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        return navigation.all().stream()
                .filter(page -> page.label().toLowerCase(Locale.ROOT).contains(wanted))
                .map(page -> new Found(page.label(), "", page.path()))
                .limit(typed.isEmpty() ? Long.MAX_VALUE : LIMIT)
                .toList();
    }
}
