package perennial.ground.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;
import perennial.ground.access.UserId;
import perennial.ground.access.Users;
import perennial.ground.access.store.AuditStore;
import perennial.ground.access.store.AuditStore.Filter;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;

/// Reading the record of what was done.
@Controller
@Needs(Role.MANAGER)
public class AuditPages {

    private static final String PATH = "/settings/audit";
    private static final int PAGE = 50;

    private final AuditStore trail;
    private final Users users;
    private final AuditWords words;
    private final BusinessSettings settings;

    AuditPages(AuditStore trail, Users users, AuditWords words, BusinessSettings settings) {
        this.trail = trail;
        this.users = users;
        this.words = words;
        this.settings = settings;
    }

    /// What the reader asked for, as it stands in the address.
    ///
    /// @param user id of a person, or blank
    /// @param before id of the last entry of the page before, or null
    public record Asked(
            @Nullable String user,
            @Nullable String area,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long before) {

        boolean narrows() {
            return Stream.of(user, area, kind, id, from, to).anyMatch(asked -> asked != null && !asked.isBlank());
        }
    }

    public record AuditView(
            List<AuditWords.Line> lines,
            List<Option> people,
            List<Option> areas,
            String from,
            String to,
            boolean narrowed,
            @Nullable String newest,
            @Nullable String older) {}

    @Bean
    static NavItem auditPage() {
        return NavItem.of(Chapter.SETTINGS, "access.nav.audit", PATH, 80, "manager");
    }

    @GetMapping(PATH)
    Page read(Asked asked, Formats formats) {
        var found = trail.page(filter(asked), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var more = found.size() > PAGE;
        return Page.of(
                "access/audit",
                new AuditView(
                        words.of(shown, users.all(), formats),
                        people(asked.user, formats),
                        areas(asked.area, formats),
                        text(asked.from),
                        text(asked.to),
                        asked.narrows(),
                        asked.before == null ? null : address(asked, null),
                        more ? address(asked, shown.getLast().id()) : null));
    }

    private Filter filter(Asked asked) {
        var zone = settings.business().zone();
        var last = day(asked.to);
        return new Filter(
                userId(asked.user),
                blankToNull(asked.area),
                blankToNull(asked.kind),
                blankToNull(asked.id),
                midnight(day(asked.from), zone),
                midnight(last == null ? null : last.plusDays(1), zone),
                asked.before);
    }

    private List<Option> people(@Nullable String chosen, Formats formats) {
        var everybody =
                new Option("", formats.t("access.audit.everybody"), text(chosen).isEmpty());
        var each = users.all().stream()
                .map(user -> new Option(
                        user.id().toString(), user.name(), user.id().toString().equals(chosen)));
        return Stream.concat(Stream.of(everybody), each).toList();
    }

    private List<Option> areas(@Nullable String chosen, Formats formats) {
        var everything = new Option(
                "", formats.t("access.audit.everything"), text(chosen).isEmpty());
        var each = trail.areas().stream().map(area -> new Option(area, words.area(area, formats), area.equals(chosen)));
        return Stream.concat(Stream.of(everything), each).toList();
    }

    private static String address(Asked asked, @Nullable Long before) {
        var address = UriComponentsBuilder.fromPath(PATH);
        add(address, "user", asked.user);
        add(address, "area", asked.area);
        add(address, "kind", asked.kind);
        add(address, "id", asked.id);
        add(address, "from", asked.from);
        add(address, "to", asked.to);
        add(address, "before", before == null ? null : before.toString());
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, value);
        }
    }

    private static @Nullable UserId userId(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : new UserId(Long.parseLong(id));
        } catch (NumberFormatException nobody) {
            return new UserId(-1);
        }
    }

    /// A day that can't be read narrows nothing.
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException odd) {
            return null;
        }
    }

    private static @Nullable Instant midnight(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
