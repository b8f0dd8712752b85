package perennial.collect.customers.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.CustomerDetail;
import perennial.collect.customers.CustomerPanel;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.TimelineSource.Reader;
import perennial.collect.customers.store.ConsentStore;
import perennial.collect.customers.store.CustomerStore;
import perennial.collect.customers.store.ParticularsStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// A customer's own page: who they are, where the relationship stands, what happened.
@Controller
@Needs(Role.READ_ONLY)
public class CustomerPages {

    private final CustomerStore customers;
    private final ParticularsStore particulars;
    private final ConsentStore consents;
    private final List<CustomerPanel> panels;
    private final CustomerTimeline timeline;

    CustomerPages(
            CustomerStore customers,
            ParticularsStore particulars,
            ConsentStore consents,
            List<CustomerPanel> panels,
            CustomerTimeline timeline) {
        this.customers = customers;
        this.particulars = particulars;
        this.consents = consents;
        this.panels = panels;
        this.timeline = timeline;
    }

    @GetMapping("/customers/{id}")
    Answer show(@PathVariable long id, CustomerTimeline.Asked asked, CurrentUser user, Formats formats) {
        var customer = customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return customer.kind().equals(Particulars.COMPANY)
                ? Redirect.to(path(customer.kind(), id))
                : Page.of("customers/customer", view(customer, asked, new Reader(user.role(), formats)));
    }

    private CustomerView view(CustomerDetail customer, CustomerTimeline.Asked asked, Reader reader) {
        var formats = reader.formats();
        long id = customer.id();
        var known = particulars.find(id).orElseThrow();
        return new CustomerView(
                id,
                name(customer, known, formats),
                lead(customer, known, formats),
                new KnownFacts(customer, known, customers.identities(id), formats).list(),
                tags(id),
                panels.stream()
                        .flatMap(panel -> panel.about(id, formats).stream())
                        .toList(),
                ConsentForm.view(consents.history(id), formats),
                timeline.of(id, ListQuery.PATH + "/" + id, asked, reader),
                ListQuery.PATH + "/" + id,
                formats.today().toString());
    }

    List<CustomerView.TagLink> tags(long id) {
        return customers.tags(id).stream()
                .map(tag -> new CustomerView.TagLink(tag, ListQuery.tagged(tag)))
                .toList();
    }

    static String name(CustomerDetail customer, Particulars known, Formats formats) {
        if (!known.name().isEmpty()) {
            return known.name();
        }
        return known.emails().isEmpty()
                ? formats.t("customers.nameless", customer.id())
                : known.emails().getFirst();
    }

    /// Since when, from where, and for whom they speak, as far as it is known.
    static String lead(CustomerDetail customer, Particulars known, Formats formats) {
        var since = customer.since() == null ? customer.createdAt() : customer.since();
        var parts = new ArrayList<String>();
        parts.add(formats.t(
                "customers.page.known-" + customer.kind(), formats.day(since).text()));
        known.addresses().stream()
                .map(Particulars.Address::city)
                .filter(city -> city != null)
                .findFirst()
                .ifPresent(city -> parts.add(formats.t("customers.page.from", city)));
        if (known.company() != null) {
            parts.add(formats.t("customers.page.at", known.company()));
        }
        return String.join(" ", parts);
    }

    static String path(String kind, long id) {
        return (kind.equals(Particulars.COMPANY) ? "/companies/" : "/customers/") + id;
    }
}
