package perennial.collect.events.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import perennial.collect.timeline.Timeline;
import perennial.ground.access.NeedsScope;
import perennial.ground.access.Scope;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;

/// How many events there are, for programs that check what they sent.
@RestController
@Needs(Role.READ_ONLY)
class EventCountApi {

    private final Timeline timeline;

    EventCountApi(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/api/v1/events/count")
    @NeedsScope(Scope.EVENTS_READ)
    Map<String, Long> count(
            @RequestParam @Nullable String source,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to) {
        return Map.of("count", timeline.count(source, type, from, to));
    }
}
