package perennial.collect.customers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import perennial.collect.customers.Merges;
import perennial.collect.customers.store.ListedForPrograms;
import perennial.collect.timeline.Happened;
import perennial.collect.timeline.Timeline;
import perennial.collect.timeline.Timeline.Cursor;
import perennial.ground.access.NeedsScope;
import perennial.ground.access.Scope;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Customers and what they did, for programs. Lists come in pages; `next` leads on while there is more.
@RestController
@Needs(Role.READ_ONLY)
class CustomerApi {

    private static final int MOST = 500;

    private final Merges merges;
    private final ListedForPrograms list;
    private final Timeline timeline;

    CustomerApi(Merges merges, ListedForPrograms list, Timeline timeline) {
        this.merges = merges;
        this.list = list;
        this.timeline = timeline;
    }

    record CustomerPage(
            List<ListedForPrograms.Customer> customers,
            @Nullable String next) {}

    record EventPage(List<EventRow> events, @Nullable String next) {}

    record EventRow(
            long id,
            Instant at,
            String source,
            String type,
            @Nullable String name,
            JsonNode properties) {

        static EventRow of(Happened event) {
            var properties = JsonMapper.shared().readTree(event.properties());
            return new EventRow(event.id(), event.at(), event.source(), event.kind(), event.name(), properties);
        }
    }

    @GetMapping("/api/v1/customers")
    @NeedsScope(Scope.CUSTOMERS_READ)
    CustomerPage customers(
            @RequestParam @Nullable String email,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        var found = list.after(after, email, bounded(limit) + 1);
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new CustomerPage(page, more ? Long.toString(page.getLast().id()) : null);
    }

    @GetMapping("/api/v1/customers/{id}/timeline")
    @NeedsScope(Scope.EVENTS_READ)
    EventPage timeline(
            @PathVariable long id,
            @RequestParam @Nullable String before,
            @RequestParam(defaultValue = "100") int limit) {
        long customer = merges.now(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var found = timeline.of(customer, bounded(limit) + 1, cursor(before), List.of());
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        var last = more ? new Cursor(page.getLast().at(), page.getLast().id()) : null;
        return new EventPage(page.stream().map(EventRow::of).toList(), last == null ? null : last.text());
    }

    private static int bounded(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return limit;
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        try {
            return text == null ? null : Cursor.of(text);
        } catch (IllegalArgumentException notOurs) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, notOurs);
        }
    }
}
