package perennial.collect.customers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.CustomerDetail;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.Detail;
import perennial.collect.customers.Merge;
import perennial.collect.customers.Merges;
import perennial.collect.customers.Merges.Outcome;
import perennial.collect.customers.Merges.Parting;
import perennial.collect.customers.store.CustomerList;
import perennial.collect.customers.store.CustomerList.Listed;
import perennial.collect.customers.store.CustomerStore;
import perennial.collect.customers.store.ParticularsStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Makes one of customers who are the same: find the other one, put both side by side, choose what stays. And back.
@Controller
@Needs(Role.STAFF)
public class MergePages {

    private static final int FOUND = 20;
    private static final String BY_HAND = "hand";

    private final Merges merges;
    private final CustomerStore customers;
    private final ParticularsStore particulars;
    private final CustomerList list;
    private final List<CustomerFilter> filters;

    MergePages(
            Merges merges,
            CustomerStore customers,
            ParticularsStore particulars,
            CustomerList list,
            List<CustomerFilter> filters) {
        this.merges = merges;
        this.customers = customers;
        this.particulars = particulars;
        this.list = list;
        this.filters = filters;
    }

    /// @param found customers who fit what was typed, each with the way to put both side by side
    public record WhomView(Link customer, String action, String typed, List<Found> found) {}

    public record Found(String name, String detail, String path) {}

    /// @param undo where to part them; null when they are parted already
    public record MergedView(
            Link winner,
            String sentence,
            List<String> losers,
            @Nullable String undo) {}

    @GetMapping("/customers/{id}/merge")
    Page whom(@PathVariable long id, @RequestParam(defaultValue = "") String q, Formats formats) {
        var customer = find(id);
        var typed = q.replace("\0", "").strip();
        return Page.of(
                "customers/merge-whom",
                new WhomView(link(customer, formats), path(id), typed, found(customer, typed, formats)));
    }

    private List<Found> found(CustomerDetail customer, String typed, Formats formats) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var query = ListQuery.of(Map.of("q", typed, "kind", customer.kind(), "sort", "new"), filters);
        return list.page(query.conditions(), query.sort(), null, List.of(), FOUND + 1).stream()
                .filter(other -> other.id() != customer.id())
                .limit(FOUND)
                .map(other -> found(customer.id(), other, formats))
                .toList();
    }

    private static Found found(long id, Listed other, Formats formats) {
        var email = other.email() == null ? "" : other.email();
        var name = other.name().isEmpty() ? email : other.name();
        return new Found(
                name.isEmpty() ? formats.t("customers.nameless", other.id()) : name,
                other.name().isEmpty() ? "" : email,
                path(id) + "/" + other.id());
    }

    @GetMapping("/customers/{id}/merge/{other}")
    Answer compare(@PathVariable long id, @PathVariable long other, Formats formats) {
        var one = find(id);
        var two = find(merges.now(other).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        if (one.id() == two.id()) {
            return Redirect.to(CustomerPages.path(one.kind(), one.id())).saying("customers.merge.already");
        }
        if (!one.kind().equals(two.kind())) {
            return Redirect.to(path(id)).warning("customers.merge.different");
        }
        return Page.of("customers/merge", new SideBySide(side(one), side(two), formats).view());
    }

    private SideBySide.Side side(CustomerDetail customer) {
        return new SideBySide.Side(
                customer,
                particulars.find(customer.id()).orElseThrow(),
                customers.tags(customer.id()),
                customers.identities(customer.id()));
    }

    /// `other` may stand there several times; what stays of a detail can be chosen between two only.
    @PostMapping("/customers/{id}/merge")
    Redirect merge(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> form,
            CurrentUser user,
            Formats formats) {
        var others = numbers(form);
        var back = back(form, id);
        if (others.isEmpty()) {
            return Redirect.to(back).warning("customers.merge.nobody");
        }
        return switch (merges.merge(id, others, chosen(form), BY_HAND, user.name())) {
            case Outcome.Merged(long merge, long winner) ->
                Redirect.to(back.equals(path(id)) ? page(winner) : back)
                        .saying("customers.merge.done", name(find(winner), formats))
                        .undoable(undoPath(merge));
            case Outcome.Already(long winner) -> Redirect.to(page(winner)).saying("customers.merge.already");
            case Outcome.Different() -> Redirect.to(back).warning("customers.merge.different");
            case Outcome.Gone() -> Redirect.to(ListQuery.PATH).warning("customers.merge.gone");
        };
    }

    private static Set<Detail> chosen(MultiValueMap<String, String> form) {
        return Arrays.stream(Detail.values())
                .filter(detail -> SideBySide.OTHER.equals(form.getFirst(detail.key())))
                .collect(Collectors.toUnmodifiableSet());
    }

    @GetMapping("/customers/merges/{merge}")
    @Needs(Role.READ_ONLY)
    Page show(@PathVariable long merge, Formats formats) {
        var merged = merges.find(merge).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var winner = merges.now(merged.winner()).flatMap(customers::find);
        return Page.of(
                "customers/merged",
                new MergedView(
                        winner.map(customer -> link(customer, formats))
                                .orElseGet(() -> Link.to(formats.t("customers.title"), ListQuery.PATH)),
                        MergeTouches.who(merged, formats),
                        merged.losers().stream()
                                .map(loser -> MergeTouches.name(loser, formats))
                                .toList(),
                        merged.holds() ? undoPath(merge) : null));
    }

    @PostMapping("/customers/merges/{merge}/undo")
    Redirect undo(@PathVariable long merge, CurrentUser user, Formats formats) {
        var names = merges.find(merge).map(Merge::losers).orElse(List.of()).stream()
                .map(loser -> MergeTouches.name(loser, formats))
                .toList();
        return switch (merges.undo(merge, user.name())) {
            case Parting.Parted(long winner, List<Long> losers) ->
                Redirect.to(page(winner)).saying("customers.merge.parted", formats.list(names));
            case Parting.LaterFirst(long later) -> Redirect.to(mergePath(later)).warning("customers.merge.later-first");
            case Parting.Gone() -> Redirect.to(ListQuery.PATH).warning("customers.merge.gone");
        };
    }

    private CustomerDetail find(long id) {
        return customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Link link(CustomerDetail customer, Formats formats) {
        return Link.to(name(customer, formats), CustomerPages.path(customer.kind(), customer.id()));
    }

    private String name(CustomerDetail customer, Formats formats) {
        return CustomerPages.name(customer, particulars.find(customer.id()).orElseThrow(), formats);
    }

    private String page(long id) {
        return customers
                .find(id)
                .map(customer -> CustomerPages.path(customer.kind(), id))
                .orElse(ListQuery.PATH);
    }

    static List<Long> numbers(MultiValueMap<String, String> form) {
        return form.getOrDefault("other", List.of()).stream()
                .map(EditPages::number)
                .filter(number -> number > 0)
                .distinct()
                .limit(50)
                .toList();
    }

    static String back(MultiValueMap<String, String> form, long id) {
        return DuplicatePages.isOurs(form.getFirst("back")) ? DuplicatePages.PATH : path(id);
    }

    static String path(long id) {
        return ListQuery.PATH + "/" + id + "/merge";
    }

    static String mergePath(long merge) {
        return ListQuery.PATH + "/merges/" + merge;
    }

    static String undoPath(long merge) {
        return mergePath(merge) + "/undo";
    }
}
