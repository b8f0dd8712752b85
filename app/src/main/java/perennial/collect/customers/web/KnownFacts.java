package perennial.collect.customers.web;

import gg.jte.Content;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerDetail;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.store.CustomerStore.Identity;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Html;

/// What is known about a customer, as a list to look things up in; only what is known is in it.
record KnownFacts(CustomerDetail customer, Particulars known, List<Identity> identities, Formats formats) {

    List<Fact> list() {
        var facts = new ArrayList<Fact>();
        add(facts, "customers.email", known.emails().stream().map(mail -> link("mailto:" + mail, mail)));
        add(
                facts,
                "customers.phone",
                known.phones().stream()
                        .map(phone -> phone.number().startsWith("+")
                                ? link("tel:" + phone.number(), phone.asWritten())
                                : text(phone.asWritten())));
        add(facts, "customers.address", known.addresses().stream().map(address -> text(address(address))));
        if (customer.companyId() != null && customer.company() != null) {
            add(facts, "customers.company", Stream.of(link("/companies/" + customer.companyId(), customer.company())));
        }
        add(facts, "customers.birthday", Stream.ofNullable(birthday()).map(KnownFacts::text));
        add(facts, "customers.language", Stream.ofNullable(language()).map(KnownFacts::text));
        add(
                facts,
                "customers.country",
                Stream.ofNullable(customer.country()).map(formats::countryName).map(KnownFacts::text));
        add(
                facts,
                "customers.time-zone",
                Stream.ofNullable(customer.timeZone())
                        .map(zone -> zone.replace('_', ' '))
                        .map(KnownFacts::text));
        for (var identity : identities) {
            facts.add(Fact.of(formats.t("customers.number-at", identity.namespace()), identity.value()));
        }
        known.attributes().forEach((name, value) -> facts.add(Fact.of(name, value)));
        return facts;
    }

    private void add(List<Fact> facts, String key, Stream<String> values) {
        var markup = values.collect(Collectors.joining("<br>"));
        if (!markup.isEmpty()) {
            Content content = Html.trusted(markup);
            facts.add(new Fact(formats.t(key), content));
        }
    }

    private static String text(String value) {
        return "<span dir=\"auto\">" + Html.escape(value) + "</span>";
    }

    private static String link(String path, String label) {
        return "<a dir=\"auto\" href=\"" + Html.escape(path) + "\">" + Html.escape(label) + "</a>";
    }

    private String address(Particulars.Address address) {
        var country = address.country() == null ? null : formats.countryName(address.country());
        return new Particulars.Address(
                        address.line1(), address.line2(), null, place(address), address.region(), country)
                .text();
    }

    private static @Nullable String place(Particulars.Address address) {
        var place = Stream.of(address.postcode(), address.city())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
        return place.isEmpty() ? null : place;
    }

    private @Nullable String language() {
        return customer.language() == null
                ? null
                : Locale.forLanguageTag(customer.language()).getDisplayName(formats.locale());
    }

    @Nullable
    String birthday() {
        var birthday = known.birthday();
        if (birthday == null) {
            return null;
        }
        var month = Month.of(birthday.month()).getDisplayName(TextStyle.FULL, formats.locale());
        return birthday.year() == null
                ? formats.t("customers.birthday.day", birthday.day(), month)
                : formats.t("customers.birthday.full", birthday.day(), month, Integer.toString(birthday.year()));
    }
}
