package perennial.collect.customers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.collect.customers.store.DuplicateStore;
import perennial.collect.customers.store.DuplicateStore.Pair;
import perennial.collect.customers.store.DuplicateStore.Who;
import perennial.collect.customers.store.FindDuplicatesJob;
import perennial.collect.customers.store.SaidNotSame;
import perennial.ground.access.CurrentUser;
import perennial.ground.jobs.Run;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Customers who may be in the book twice, the likeliest first, with what speaks for it.
@Controller
@Needs(Role.STAFF)
public class DuplicatePages {

    static final String PATH = ListQuery.PATH + "/duplicates";

    private static final int CUSTOMERS = 25;
    private static final int SURE = 85;
    private static final int LIKELY = 65;

    private final DuplicateStore duplicates;
    private final FindDuplicatesJob job;
    private final SaidNotSame notSame;

    DuplicatePages(DuplicateStore duplicates, FindDuplicatesJob job, SaidNotSame notSame) {
        this.duplicates = duplicates;
        this.job = job;
        this.notSame = notSame;
    }

    /// @param looking whether somebody is looking just now
    /// @param looked when somebody last looked, in a sentence
    public record DuplicatesView(
            String lead,
            List<Link> tabs,
            boolean family,
            List<Group> groups,
            boolean looking,
            @Nullable String looked,
            @Nullable String previous,
            @Nullable String next) {}

    /// Somebody and all who may be the same.
    public record Group(Person person, String merge, String notSame, List<Other> others) {}

    public record Person(String id, String name, String detail, String path) {}

    /// @param likely how likely it is, in words; null among families
    public record Other(Person person, String why, @Nullable String likely, boolean ticked, String compare) {}

    @GetMapping(PATH)
    Page list(
            @RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "1") int page, Formats formats) {
        boolean family = show.equals("family");
        int at = Math.clamp(page, 1, 10_000);
        var groups = groups(duplicates.strongest(family, (at - 1) * CUSTOMERS, CUSTOMERS), family, formats);
        var run = job.last();
        boolean looking = run.filter(last -> !last.state().isOver()).isPresent();
        return Page.of(
                "customers/duplicates",
                new DuplicatesView(
                        formats.t(
                                family ? "customers.duplicates.families" : "customers.duplicates.pairs",
                                duplicates.count(family)),
                        tabs(family, formats),
                        family,
                        groups,
                        looking,
                        run.map(Run::finishedAt)
                                .map(at1 -> formats.t(
                                        "customers.duplicates.looked",
                                        formats.moment(at1).exact()))
                                .orElse(null),
                        at > 1 ? address(family, at - 1) : null,
                        groups.size() == CUSTOMERS ? address(family, at + 1) : null));
    }

    private static String address(boolean family, int page) {
        return PATH + "?page=" + page + (family ? "&show=family" : "");
    }

    private static List<Link> tabs(boolean family, Formats formats) {
        return List.of(
                new Link(formats.t("customers.duplicates.same"), PATH, !family),
                new Link(formats.t("customers.duplicates.family"), PATH + "?show=family", family));
    }

    private static List<Group> groups(List<Pair> pairs, boolean family, Formats formats) {
        var groups = new LinkedHashMap<Long, Group>();
        for (var pair : pairs) {
            long id = pair.customer().id();
            groups.computeIfAbsent(
                            id,
                            first -> new Group(
                                    person(pair.customer(), formats),
                                    MergePages.path(id),
                                    notSamePath(id),
                                    new ArrayList<>()))
                    .others()
                    .add(other(pair, family, formats));
        }
        return List.copyOf(groups.values());
    }

    private static Other other(Pair pair, boolean family, Formats formats) {
        var why = formats.list(pair.reasons().stream()
                .map(reason -> formats.t("customers.duplicates.reason." + reason))
                .toList());
        return new Other(
                person(pair.other(), formats),
                why,
                family ? null : formats.t("customers.duplicates.likely." + likely(pair.score())),
                !family && pair.score() >= LIKELY,
                MergePages.path(pair.customer().id()) + "/" + pair.other().id());
    }

    private static String likely(int score) {
        return score >= SURE ? "sure" : score >= LIKELY ? "likely" : "maybe";
    }

    private static Person person(Who who, Formats formats) {
        var detail = Stream.of(who.email(), who.phone(), who.city())
                .filter(text -> text != null)
                .collect(Collectors.joining(" · "));
        return new Person(
                Long.toString(who.id()),
                who.name().isBlank() ? formats.t("customers.nameless", who.id()) : who.name(),
                detail,
                ListQuery.PATH + "/" + who.id());
    }

    @PostMapping(PATH + "/look")
    Redirect look() {
        job.ask();
        return Redirect.to(PATH).saying("customers.duplicates.asked");
    }

    @PostMapping("/customers/{id}/not-same")
    Redirect notSame(@PathVariable long id, @RequestParam MultiValueMap<String, String> form, CurrentUser user) {
        var others = MergePages.numbers(form);
        var back = isOurs(form.getFirst("back")) ? PATH : ListQuery.PATH + "/" + id;
        if (others.isEmpty()) {
            return Redirect.to(back).warning("customers.merge.nobody");
        }
        notSame.say(id, others, user.name());
        return Redirect.to(back)
                .saying("customers.merge.two")
                .undoable(notSamePath(id) + "/undo?"
                        + others.stream().map(other -> "other=" + other).collect(Collectors.joining("&")));
    }

    @PostMapping("/customers/{id}/not-same/undo")
    Redirect maybeSame(@PathVariable long id, @RequestParam MultiValueMap<String, String> form) {
        notSame.takeBack(id, MergePages.numbers(form));
        return Redirect.to(PATH).saying("customers.merge.maybe-again");
    }

    static String notSamePath(long id) {
        return ListQuery.PATH + "/" + id + "/not-same";
    }

    static boolean isOurs(@Nullable String back) {
        return "duplicates".equals(back);
    }
}
