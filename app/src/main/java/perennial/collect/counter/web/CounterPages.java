package perennial.collect.counter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.counter.Counter;
import perennial.collect.counter.CustomerCodes;
import perennial.collect.counter.Recorded;
import perennial.collect.counter.Recorded.Whom;
import perennial.collect.counter.Undoing;
import perennial.collect.counter.Undoing.Permit;
import perennial.collect.customers.CustomerDirectory;
import perennial.ground.access.CurrentUser;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.QrPicture;

/// The page for whoever stands at the counter. What it records waits in the browser until we say that we have it.
@Controller
@Needs(Role.STAFF)
public class CounterPages {

    private static final String PATH = "/counter";
    private static final int FOUND = 8;
    private static final int MOST_AT_ONCE = 100;

    private final Counter counter;
    private final Undoing undoing;
    private final CustomerCodes codes;
    private final CustomerDirectory directory;
    private final BusinessSettings business;
    private final Clock clock;

    CounterPages(
            Counter counter,
            Undoing undoing,
            CustomerCodes codes,
            CustomerDirectory directory,
            BusinessSettings business,
            Clock clock) {
        this.counter = counter;
        this.undoing = undoing;
        this.codes = codes;
        this.directory = directory;
        this.business = business;
        this.clock = clock;
    }

    /// @param currency its code
    public record CounterView(String currency) {}

    /// @param code what the picture says
    public record CardView(String name, String code, QrPicture picture, String path) {}

    record Batch(@Nullable Instant sentAt, @Nullable List<Sent> entries) {}

    /// @param refused why not, in words; null when it is stored
    /// @param permit to take it back; null when it can't be
    record Result(
            @Nullable UUID id,
            @Nullable String refused,
            @Nullable Permit permit) {}

    @Bean
    static NavItem counterPage() {
        return NavItem.of(Chapter.CUSTOMERS, "counter.nav", PATH, 15, Role.STAFF.key());
    }

    /// The one page that may look through the camera, for codes on cards.
    @GetMapping(PATH)
    Page page(Formats formats, HttpServletResponse response) {
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        return Page.of("counter/counter", new CounterView(formats.currency().getCurrencyCode()));
    }

    @GetMapping(PATH + "/find")
    @ResponseBody
    List<CustomerDirectory.Entry> find(@RequestParam(defaultValue = "") String q) {
        var code = codes.read(q);
        return code.isPresent() ? directory.find(code.getAsLong()).stream().toList() : directory.find(q, FOUND);
    }

    /// A customer's code, to be printed or held up.
    @GetMapping(PATH + "/card/{id}")
    Page card(@PathVariable long id) {
        var customer = directory.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var code = codes.of(id);
        return Page.of("counter/card", new CardView(customer.name(), code, QrPicture.of(code), "/customers/" + id));
    }

    @PostMapping(PATH + "/entries")
    @ResponseBody
    ResponseEntity<List<Result>> record(@RequestBody Batch batch, CurrentUser user, Formats formats) {
        var sent = batch.entries() == null ? List.<Sent>of() : batch.entries();
        if (sent.size() > MOST_AT_ONCE) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var recorded = new ArrayList<Recorded>();
        var results = new ArrayList<Result>();
        for (var each : sent) {
            try {
                var read = read(each, batch.sentAt());
                recorded.add(read);
                results.add(new Result(read.id(), null, permit(read)));
            } catch (Sent.Refusal refusal) {
                results.add(new Result(each.id(), formats.t("counter.refused." + refusal.reason()), null));
            }
        }
        try {
            counter.store(recorded, user.name());
            return ResponseEntity.ok(results);
        } catch (Counter.NotNow later) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }

    private Recorded read(Sent sent, @Nullable Instant sentAt) throws Sent.Refusal {
        var recorded = sent.read(sentAt, clock.instant(), business.business());
        if (recorded instanceof Recorded.Undone undone
                && (sent.permit() == null || !undoing.allows(undone.mistake(), undone.at(), sent.permit()))) {
            throw new Sent.Refusal("too-late");
        }
        if (recorded.spokenOf().orElse(null) instanceof Whom.Known known
                && directory.find(known.customer()).isEmpty()) {
            throw new Sent.Refusal("gone");
        }
        return recorded;
    }

    private @Nullable Permit permit(Recorded recorded) {
        return recorded instanceof Recorded.Purchase || recorded instanceof Recorded.Visit
                ? undoing.permit(recorded.id())
                : null;
    }
}
