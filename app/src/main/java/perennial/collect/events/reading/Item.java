package perennial.collect.events.reading;

import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.Rejection;

/// What we made of one event of a request.
public sealed interface Item {

    record Taken(Arrival arrival) implements Item {}

    record Refused(Rejection rejection) implements Item {}
}
