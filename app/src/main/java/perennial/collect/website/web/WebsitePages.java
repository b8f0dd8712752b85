package perennial.collect.website.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import perennial.collect.website.Origins;
import perennial.collect.website.Setup;
import perennial.collect.website.Website;
import perennial.collect.website.Wording;
import perennial.ground.access.PublicAddress;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Words;

/// Where the owner connects the business's website: the line to paste, the addresses it may send from, what visitors
/// are asked, and a light that says whether it works.
@Controller
@Needs(Role.MANAGER)
public class WebsitePages {

    static final String PATH = "/settings/website";
    private static final List<String> LANGUAGES =
            Words.LANGUAGES.stream().map(Locale::getLanguage).toList();
    private static final int LONGEST_QUESTION = 600;
    private static final int LONGEST_BUTTON = 60;

    private final Website website;
    private final PublicAddress address;

    WebsitePages(Website website, PublicAddress address) {
        this.website = website;
        this.address = address;
    }

    /// @param snippet what to paste; null while no website is connected
    /// @param reachable whether browsers elsewhere can reach the address in it
    public record WebsiteView(
            @Nullable String snippet,
            boolean reachable,
            String origins,
            boolean asks,
            List<WordsView> words,
            Light light,
            Complaints complaints) {}

    /// @param name of the language, in the reader's own
    public record WordsView(String language, String name, String question, String yes, String no) {}

    /// @param sentence what it says
    public record Light(boolean green, String sentence) {}

    @Bean
    static NavItem websitePage() {
        return NavItem.of(Chapter.SETTINGS, "website.nav", PATH, 22, "manager");
    }

    @GetMapping(PATH)
    Page page(HttpServletRequest request, Formats formats) {
        var setup = website.setup();
        return page(
                setup,
                setup.map(known -> String.join("\n", known.origins())).orElse(""),
                setup.map(Setup::asks).orElse(true),
                shown(setup, formats),
                new Complaints(formats),
                request,
                formats);
    }

    /// Asked again and again until it is green.
    @GetMapping(PATH + "/light")
    Page light(Formats formats) {
        return Page.of("website/light", light(website.setup(), formats));
    }

    @PostMapping(PATH)
    Answer save(
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String origins,
            @RequestParam(defaultValue = "false") boolean asks,
            HttpServletRequest request,
            Formats formats) {
        var typed = Origins.read(origins);
        var words = typed(form, formats);
        var complaints = new Complaints(formats);
        if (!typed.unreadable().isEmpty()) {
            complaints.add("origins", "website.origins.odd", typed.unreadable().getFirst());
        }
        for (var wording : words) {
            if (isOdd(wording)) {
                complaints.add("question-" + wording.language(), "website.words.odd", LONGEST_QUESTION, LONGEST_BUTTON);
            }
        }
        if (!complaints.none()) {
            return page(website.setup(), origins, asks, words, complaints, request, formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        website.save(
                asks,
                typed.origins(),
                words.stream()
                        .map(each -> new Wording(0, each.language(), each.question(), each.yes(), each.no()))
                        .toList());
        return Redirect.to(PATH).saying("website.saved");
    }

    @PostMapping(PATH + "/key")
    Answer changeKey() {
        website.changeKey();
        return Redirect.to(PATH).saying("website.key-changed");
    }

    private Page page(
            Optional<Setup> setup,
            String origins,
            boolean asks,
            List<WordsView> words,
            Complaints complaints,
            HttpServletRequest request,
            Formats formats) {
        var snippet = setup.isPresent()
                ? "<script async src=\"" + address.base(request) + ScriptFile.PATH + "\"></script>"
                : null;
        return Page.of(
                "website/website",
                new WebsiteView(snippet, address.isPublic(), origins, asks, words, light(setup, formats), complaints));
    }

    private static Light light(Optional<Setup> setup, Formats formats) {
        var heard = setup.flatMap(known -> Optional.ofNullable(known.heardAt()));
        if (heard.isPresent()) {
            return new Light(
                    true,
                    formats.t("website.light.green", formats.moment(heard.get()).text()));
        }
        boolean any = setup.filter(known -> !known.origins().isEmpty()).isPresent();
        return new Light(false, formats.t(any ? "website.light.waiting" : "website.light.no-address"));
    }

    /// What is asked now, or what we would ask.
    private static List<WordsView> shown(Optional<Setup> setup, Formats formats) {
        var shown = new ArrayList<WordsView>();
        for (var language : LANGUAGES) {
            var known = setup.stream()
                    .flatMap(all -> all.words().stream())
                    .filter(wording -> wording.language().equals(language))
                    .findFirst()
                    .orElseGet(() -> usual(language, formats.businessName()));
            shown.add(new WordsView(language, name(language, formats), known.question(), known.yes(), known.no()));
        }
        return shown;
    }

    static Wording usual(String language, String business) {
        var words = Words.of(Locale.of(language));
        return new Wording(
                0,
                language,
                words.text("website.usual.question", business.isBlank() ? "Perennial" : business),
                words.text("website.usual.yes"),
                words.text("website.usual.no"));
    }

    private static List<WordsView> typed(Map<String, String> form, Formats formats) {
        return LANGUAGES.stream()
                .map(language -> new WordsView(
                        language,
                        name(language, formats),
                        text(form, "question-" + language),
                        text(form, "yes-" + language),
                        text(form, "no-" + language)))
                .toList();
    }

    private static boolean isOdd(WordsView words) {
        return words.question().isEmpty()
                || words.yes().isEmpty()
                || words.no().isEmpty()
                || words.question().length() > LONGEST_QUESTION
                || words.yes().length() > LONGEST_BUTTON
                || words.no().length() > LONGEST_BUTTON;
    }

    private static String name(String language, Formats formats) {
        return formats.languageName(Locale.of(language));
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\0", "").strip();
    }
}
