package perennial.collect.events.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.timeline.Retention;
import perennial.ground.access.Audit;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// How long what happened is kept.
@Controller
@Needs(Role.OWNER)
public class KeptPages {

    private static final String PATH = "/settings/kept";
    private static final String FOR_EVER = "ever";
    private static final List<Integer> MONTHS = List.of(6, 12, 24, 36, 60, 120);

    private final Retention retention;
    private final Audit audit;

    KeptPages(Retention retention, Audit audit) {
        this.retention = retention;
        this.audit = audit;
    }

    /// @param oldest when the oldest event came in, in a sentence
    public record KeptView(List<Option> lengths, @Nullable String oldest) {}

    @Bean
    static NavItem kept() {
        return NavItem.of(Chapter.SETTINGS, "events.kept.nav", PATH, 28, "owner");
    }

    @GetMapping(PATH)
    Page show(Formats formats) {
        var months = retention.months();
        var now = months.isPresent() ? String.valueOf(months.getAsInt()) : FOR_EVER;
        var lengths = Stream.concat(MONTHS.stream().map(String::valueOf), Stream.of(FOR_EVER))
                .map(value -> new Option(value, formats.t("events.kept." + value), value.equals(now)))
                .toList();
        var oldest = retention
                .oldest()
                .map(at -> formats.t("events.kept.oldest", formats.day(at).text()));
        return Page.of("events/kept", new KeptView(lengths, oldest.orElse(null)));
    }

    @PostMapping(PATH)
    @Transactional
    Redirect keep(@RequestParam String months) {
        if (!months.equals(FOR_EVER) && MONTHS.stream().noneMatch(each -> months.equals(each.toString()))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        retention.keep(months.equals(FOR_EVER) ? null : Integer.valueOf(months));
        audit.record("events.kept", "setting", 0, Audit.Change.to(Map.of("months", months)));
        return Redirect.to(PATH).saying("events.kept.done." + (months.equals(FOR_EVER) ? FOR_EVER : "while"));
    }
}
