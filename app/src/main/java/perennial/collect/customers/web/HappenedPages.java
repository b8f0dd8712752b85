package perennial.collect.customers.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.TimelineSource.Reader;
import perennial.collect.customers.store.CustomerStore;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Unchanged;

/// What happened with a customer, for a page that is open while things happen.
@Controller
@Needs(Role.READ_ONLY)
class HappenedPages {

    private final CustomerStore customers;
    private final CustomerTimeline timeline;

    HappenedPages(CustomerStore customers, CustomerTimeline timeline) {
        this.customers = customers;
        this.timeline = timeline;
    }

    @GetMapping("/customers/{id}/happened")
    Answer now(@PathVariable long id, CustomerTimeline.Asked asked, CurrentUser user, Formats formats) {
        var customer = customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var now = timeline.of(id, CustomerPages.path(customer.kind(), id), asked, new Reader(user.role(), formats));
        return now.mark().equals(asked.seen()) ? new Unchanged() : Page.of("customers/happenings", now);
    }
}
