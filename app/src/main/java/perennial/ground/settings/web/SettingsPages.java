package perennial.ground.settings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.jobs.Run;
import perennial.ground.settings.BusinessChanges;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// What the business is called, and in which money, time and language it reckons.
@Controller
@Needs(Role.MANAGER)
public class SettingsPages {

    private static final String PATH = "/settings";

    private final BusinessSettings settings;
    private final BusinessChanges changes;

    SettingsPages(BusinessSettings settings, BusinessChanges changes) {
        this.settings = settings;
        this.changes = changes;
    }

    /// @param following how far the numbers are with the last change; null when they are in line with it
    public record SettingsView(
            String name,
            List<Option> currencies,
            List<Option> zones,
            List<Option> languages,
            List<Option> countries,
            List<Option> days,
            String margin,
            String discount,
            @Nullable FollowingView following,
            Complaints complaints) {}

    /// @param failed it came to nothing and can be tried again
    public record FollowingView(String sentence, @Nullable Integer percent, boolean over, boolean failed) {}

    @Bean
    static NavItem settingsPage() {
        return NavItem.of(Chapter.SETTINGS, "settings.nav", PATH, 10, "manager");
    }

    @GetMapping(PATH)
    Page show(Formats formats) {
        return page(Described.of(settings.business(), formats), new Complaints(formats), formats);
    }

    @PostMapping(PATH)
    Answer change(@RequestParam Map<String, String> form, Formats formats) {
        var typed = Described.of(form);
        var complaints = typed.check(formats);
        if (!complaints.none()) {
            return page(typed, complaints, formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var back = Redirect.to(PATH);
        return switch (changes.to(typed.business())) {
            case NOTHING_CHANGED -> back.saying("settings.same");
            case SAVED -> back.saying("settings.saved");
            case FOLLOWING -> back.saying("settings.saved-following");
        };
    }

    /// The part of the page that says how far it is; it asks for itself until there is nothing left to say.
    @GetMapping(PATH + "/progress")
    Page progress(Formats formats, HttpServletResponse response) {
        var following = following(formats);
        if (following.over()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Page.of("settings/progress", following);
    }

    @PostMapping(PATH + "/again")
    Redirect again() {
        changes.followAgain();
        return Redirect.to(PATH).saying("settings.saved-following");
    }

    private Page page(Described typed, Complaints complaints, Formats formats) {
        var known = settings.business();
        var reader = formats.locale();
        var following = following(formats);
        return Page.of(
                "settings/settings",
                new SettingsView(
                        typed.name(),
                        Choices.currencies(currency(typed, known), reader),
                        Choices.zones(zone(typed, known), reader),
                        Choices.languages(Locale.forLanguageTag(typed.language())),
                        Choices.countries(typed.country(), formats.t("settings.country.unsaid"), reader),
                        Choices.days(day(typed, known), reader),
                        typed.margin(),
                        typed.discount(),
                        following.over() ? null : following,
                        complaints));
    }

    private FollowingView following(Formats formats) {
        return changes.following()
                .map(run ->
                        new FollowingView(sentence(run, formats), percent(run).orElse(null), false, failed(run)))
                .orElseGet(() -> new FollowingView("", null, true, false));
    }

    private static String sentence(Run run, Formats formats) {
        if (failed(run)) {
            return formats.t("settings.following.failed");
        }
        return run.sentence() == null ? formats.t("settings.following.waiting") : formats.t(run.sentence());
    }

    private static boolean failed(Run run) {
        return run.state().isOver();
    }

    private static Optional<Integer> percent(Run run) {
        return run.total() == 0 ? Optional.empty() : Optional.of((int) (run.done() * 100 / run.total()));
    }

    private static Currency currency(Described typed, Business known) {
        return Choices.isCurrency(typed.currency()) ? Currency.getInstance(typed.currency()) : known.currency();
    }

    private static ZoneId zone(Described typed, Business known) {
        return Choices.isZone(typed.zone()) ? ZoneId.of(typed.zone()) : known.zone();
    }

    private static DayOfWeek day(Described typed, Business known) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(typed.firstDay()))
                .findFirst()
                .orElse(known.firstDayOfWeek());
    }
}
