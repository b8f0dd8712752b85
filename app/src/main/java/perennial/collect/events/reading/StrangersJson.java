package perennial.collect.events.reading;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON of strangers. What is too long or too deep is refused event by event, so that one does not spoil the
/// whole request; only what no request of its size needs is not read at all.
final class StrangersJson {

    private static final int DEEPEST = 5_000;

    static final JsonFactory READING = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(Limits.BATCH_BYTES)
                    .maxNameLength(Limits.BATCH_BYTES)
                    .build())
            .build();

    private StrangersJson() {}
}
