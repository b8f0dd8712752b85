package perennial.collect.customers.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.Particulars.Address;
import perennial.collect.customers.Particulars.Phone;
import perennial.collect.customers.store.ParticularsStore;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;

/// Fills in the form about a customer.
record EntryForms(Formats formats) {

    private static final int SPARE_ATTRIBUTES = 2;

    FormView blank(String kind) {
        return view(null, Particulars.blank(kind), "", 0, "");
    }

    FormView of(long id, String title, Particulars kept, long lastEdit) {
        return view(new Subject(id, title), kept, ParticularsStore.fingerprint(kept), lastEdit, "");
    }

    /// What was typed, once more, because something is wrong with it.
    FormView again(
            @Nullable Subject subject, EnteredForm.Entered entered, Map<String, String> typed, @Nullable Link other) {
        var view = view(
                subject,
                entered.particulars(),
                typed.getOrDefault("basis", ""),
                EditPages.number(typed.get("edit")),
                String.join(", ", entered.tags()));
        var values = new LinkedHashMap<>(view.values());
        values.putAll(typed);
        return with(view, values, entered.problems(), alert(entered.problems(), other), List.of(), other)
                .typed(months((int) EditPages.number(typed.get("birth-month"))), attributes(entered.typedAttributes()));
    }

    /// What was typed beside what somebody else has written meanwhile; saving again keeps what was typed.
    FormView meanwhile(
            Subject subject, EnteredForm.Entered entered, @Nullable String by, Particulars now, long lastEdit) {
        var view = view(subject, entered.particulars(), ParticularsStore.fingerprint(now), lastEdit, "");
        var alert = by == null ? formats.t("customers.changed-meanwhile") : formats.t("customers.changed-by", by);
        var sentences = entered.particulars().changedIn(now).entrySet().stream()
                .map(detail -> formats.t(
                        "customers.now",
                        formats.t("customers." + detail.getKey()),
                        detail.getValue().isEmpty() ? "–" : detail.getValue()))
                .toList();
        return with(view, view.values(), Map.of(), alert, sentences, null);
    }

    /// Who the form is about.
    record Subject(long id, String name) {}

    private @Nullable String alert(Map<String, String> problems, @Nullable Link other) {
        return problems.isEmpty() && other == null ? null : formats.t("customers.form.problem");
    }

    private static FormView with(
            FormView view,
            Map<String, String> values,
            Map<String, String> problems,
            @Nullable String alert,
            List<String> meanwhile,
            @Nullable Link other) {
        return new FormView(
                view.title(),
                view.crumbs(),
                view.action(),
                view.person(),
                view.fresh(),
                view.basis(),
                view.lastEdit(),
                values,
                view.months(),
                view.languages(),
                view.countries(),
                view.zones(),
                view.addresses(),
                view.attributes(),
                problems,
                alert,
                meanwhile,
                other);
    }

    private FormView view(@Nullable Subject subject, Particulars known, String basis, long lastEdit, String tags) {
        boolean person = known.kind().equals(Particulars.PERSON);
        var birthday = known.birthday();
        var home = person ? "/customers" : "/companies";
        var list = Link.to(formats.t(person ? "customers.title" : "customers.companies.title"), home);
        return new FormView(
                subject == null
                        ? formats.t(person ? "customers.new" : "customers.companies.new")
                        : formats.t("customers.edit", subject.name()),
                subject == null ? List.of(list) : List.of(list, Link.to(subject.name(), home + "/" + subject.id())),
                subject == null ? home : "/customers/" + subject.id(),
                person,
                subject == null,
                basis,
                lastEdit,
                values(known, tags),
                months(birthday == null ? 0 : birthday.month()),
                EnteredCodes.languages(known.language(), formats),
                EnteredCodes.countries(known.country(), formats),
                EnteredCodes.zones(known.timeZone(), formats),
                addresses(known.addresses()),
                attributes(List.copyOf(known.attributes().entrySet())),
                Map.of(),
                null,
                List.of(),
                null);
    }

    private static Map<String, String> values(Particulars known, String tags) {
        var values = new LinkedHashMap<>(known.texts());
        values.put("email", String.join("\n", known.emails()));
        values.put("phone", known.phones().stream().map(Phone::asWritten).collect(Collectors.joining("\n")));
        values.put("tags", tags);
        var birthday = known.birthday();
        if (birthday != null) {
            values.put("birth-day", Integer.toString(birthday.day()));
            values.put(
                    "birth-year", birthday.year() == null ? "" : birthday.year().toString());
        }
        return values;
    }

    private List<Option> months(int chosen) {
        var months = new ArrayList<Option>();
        months.add(new Option("", formats.t("customers.form.unknown"), chosen == 0));
        for (var month : Month.values()) {
            months.add(new Option(
                    Integer.toString(month.getValue()),
                    month.getDisplayName(TextStyle.FULL_STANDALONE, formats.locale()),
                    month.getValue() == chosen));
        }
        return months;
    }

    /// Those that are known, and one more to fill in.
    private List<FormView.AddressFields> addresses(List<Address> known) {
        var fields = new ArrayList<FormView.AddressFields>();
        var blank = new Address(null, null, null, null, null, null);
        for (var address : Stream.concat(known.stream(), Stream.of(blank)).toList()) {
            int number = fields.size() + 1;
            fields.add(new FormView.AddressFields(
                    number,
                    number > known.size() && number > 1
                            ? formats.t("customers.form.another-address")
                            : formats.t("customers.form.address", number),
                    text(address.line1()),
                    text(address.line2()),
                    text(address.postcode()),
                    text(address.city()),
                    text(address.region()),
                    EnteredCodes.countries(address.country(), formats)));
        }
        return fields;
    }

    private static List<FormView.AttributeFields> attributes(List<Map.Entry<String, String>> known) {
        var fields = new ArrayList<FormView.AttributeFields>();
        known.forEach(attribute ->
                fields.add(new FormView.AttributeFields(fields.size() + 1, attribute.getKey(), attribute.getValue())));
        for (int i = 0; i < SPARE_ATTRIBUTES; i++) {
            fields.add(new FormView.AttributeFields(fields.size() + 1, "", ""));
        }
        return fields;
    }

    private static String text(@Nullable String known) {
        return known == null ? "" : known;
    }
}
