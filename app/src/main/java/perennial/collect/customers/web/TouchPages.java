package perennial.collect.customers.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.store.ConsentStore;
import perennial.collect.customers.store.CustomerStore;
import perennial.ground.access.Audit;
import perennial.ground.access.CurrentUser;
import perennial.ground.refresh.LaterRefresh;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Redirect;

/// What people add to a customer in passing: a tag, a word of consent.
@Controller
@Needs(Role.STAFF)
class TouchPages {

    private final CustomerStore customers;
    private final ConsentStore consents;
    private final Audit audit;
    private final LaterRefresh figures;
    private final Clock clock;

    TouchPages(CustomerStore customers, ConsentStore consents, Audit audit, LaterRefresh figures, Clock clock) {
        this.customers = customers;
        this.consents = consents;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    @PostMapping("/customers/{id}/tags")
    @Transactional
    Redirect tag(@PathVariable long id, @RequestParam String tag) {
        var path = path(id);
        var word = TagForm.read(tag);
        if (word.isEmpty()) {
            return Redirect.to(path).warning("customers.tag.nothing");
        }
        if (customers.tag(List.of(id), word.get()) > 0) {
            audit.record("customers.tagged-one", "customer", id, Audit.Change.to(Map.of("tag", word.get())));
            figures.ask();
        }
        return Redirect.to(path);
    }

    @PostMapping("/customers/{id}/tags/remove")
    @Transactional
    Redirect untag(@PathVariable long id, @RequestParam String tag) {
        var path = path(id);
        customers.untag(List.of(id), tag);
        audit.record("customers.untagged-one", "customer", id, Audit.Change.to(Map.of("tag", tag)));
        figures.ask();
        return Redirect.to(path);
    }

    @PostMapping("/customers/{id}/consents")
    Redirect consent(@PathVariable long id, @RequestParam Map<String, String> form, CurrentUser user, Formats formats) {
        var path = path(id);
        var said = ConsentForm.read(form, user.name(), clock.instant(), formats.zone());
        if (said.isEmpty()) {
            return Redirect.to(path).warning("customers.consent.missing");
        }
        var consent = said.get();
        consents.record(id, consent.channel(), consent.granted(), consent.at(), consent.proof());
        return Redirect.to(path).saying("customers.consent.done");
    }

    private String path(long id) {
        return customers
                .find(id)
                .map(customer -> CustomerPages.path(customer.kind(), id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
