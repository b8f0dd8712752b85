package perennial.collect.events.reading;

import java.time.Instant;

/// Who sends, when it reached us, and whether it is told as history.
public record Reading(int sourceId, Instant receivedAt, boolean history) {}
