package perennial.collect.customers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerDetail;
import perennial.collect.customers.Detail;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.store.CustomerStore.Identity;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Shown;

/// Two customers beside each other, line for line, with what stays if they become one.
public final class SideBySide {

    /// Value of a choice in which the other one is believed.
    static final String OTHER = "other";

    private final Side one;
    private final Side two;
    private final Formats formats;

    SideBySide(Side one, Side two, Formats formats) {
        this.one = one;
        this.two = two;
        this.formats = formats;
    }

    record Side(CustomerDetail customer, Particulars known, List<String> tags, List<Identity> identities) {

        Link link(Formats formats) {
            return Link.to(
                    CustomerPages.name(customer, known, formats), CustomerPages.path(customer.kind(), customer.id()));
        }
    }

    /// @param swap the same the other way round
    public record CompareView(
            Link one,
            Link two,
            long other,
            Shown oneSince,
            Shown twoSince,
            List<Choice> choices,
            List<Line> lines,
            String action,
            String notSame,
            String swap) {}

    /// A detail that can be told only once and that both tell differently.
    public record Choice(String name, String label, String mine, String theirs) {}

    /// @param stays what the one who stays will have
    public record Line(String label, String mine, String theirs, String stays) {}

    CompareView view() {
        long id = one.customer().id();
        long other = two.customer().id();
        return new CompareView(
                one.link(formats),
                two.link(formats),
                other,
                since(one),
                since(two),
                choices(),
                lines(),
                MergePages.path(id),
                DuplicatePages.notSamePath(id),
                MergePages.path(other) + "/" + id);
    }

    private Shown since(Side side) {
        var customer = side.customer();
        return formats.day(customer.since() == null ? customer.createdAt() : customer.since());
    }

    private List<Choice> choices() {
        return Arrays.stream(Detail.values())
                .map(detail -> new Choice(detail.key(), label(detail), text(one, detail), text(two, detail)))
                .filter(choice -> !choice.mine().isEmpty()
                        && !choice.theirs().isEmpty()
                        && !choice.mine().equals(choice.theirs()))
                .filter(choice -> !choice.name().equals(Detail.ATTRIBUTES.key()) || attributesDiffer())
                .toList();
    }

    private boolean attributesDiffer() {
        var mine = one.known().attributes();
        return two.known().attributes().entrySet().stream()
                .anyMatch(theirs ->
                        mine.containsKey(theirs.getKey()) && !theirs.getValue().equals(mine.get(theirs.getKey())));
    }

    /// Details that need no choice, and what of both is kept.
    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var chosen = choices().stream().map(Choice::name).collect(Collectors.toSet());
        for (var detail : Detail.values()) {
            if (!chosen.contains(detail.key())) {
                add(lines, label(detail), text(one, detail), text(two, detail), stays(detail));
            }
        }
        addBoth(lines, "customers.emails", one.known().emails(), two.known().emails());
        addBoth(lines, "customers.phones", phones(one), phones(two));
        addBoth(lines, "customers.address", addresses(one), addresses(two));
        addBoth(lines, "customers.tags", one.tags(), two.tags());
        addBoth(lines, "customers.merge.numbers", numbers(one), numbers(two));
        return lines;
    }

    private String stays(Detail detail) {
        if (detail == Detail.ATTRIBUTES) {
            var both = new LinkedHashMap<>(two.known().attributes());
            both.putAll(one.known().attributes());
            return attributes(both);
        }
        return text(one, detail).isEmpty() ? text(two, detail) : text(one, detail);
    }

    private void addBoth(List<Line> lines, String key, List<String> mine, List<String> theirs) {
        var both = Stream.concat(mine.stream(), theirs.stream()).distinct().toList();
        add(lines, formats.t(key), joined(mine), joined(theirs), joined(both));
    }

    private static void add(List<Line> lines, String label, String mine, String theirs, String stays) {
        if (!mine.isEmpty() || !theirs.isEmpty()) {
            lines.add(new Line(label, mine, theirs, stays));
        }
    }

    private static String joined(List<String> values) {
        return String.join(", ", values);
    }

    private static List<String> phones(Side side) {
        return side.known().phones().stream().map(Particulars.Phone::asWritten).toList();
    }

    private static List<String> addresses(Side side) {
        return side.known().addresses().stream().map(Particulars.Address::text).toList();
    }

    private List<String> numbers(Side side) {
        return side.identities().stream()
                .map(identity -> formats.t("customers.pair", identity.namespace(), identity.value()))
                .toList();
    }

    private String label(Detail detail) {
        return formats.t("customers." + detail.key());
    }

    private String text(Side side, Detail detail) {
        var known = side.known();
        return switch (detail) {
            case NAME -> known.name();
            case COMPANY -> text(known.company());
            case BIRTHDAY -> birthday(side);
            case LANGUAGE -> text(known.language());
            case COUNTRY -> known.country() == null ? "" : formats.countryName(known.country());
            case TIME_ZONE -> text(known.timeZone()).replace('_', ' ');
            case ATTRIBUTES -> attributes(known.attributes());
        };
    }

    private String birthday(Side side) {
        var text = new KnownFacts(side.customer(), side.known(), List.of(), formats).birthday();
        return text == null ? "" : text;
    }

    private String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> formats.t("customers.pair", attribute.getKey(), attribute.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
