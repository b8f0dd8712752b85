package perennial.collect.customers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import perennial.collect.timeline.Arrival;
import perennial.collect.timeline.SubjectKey;
import tools.jackson.databind.json.JsonMapper;

/// Something a person agreed to or took back, on its way into the log. Only modules of this house tell it: no program
/// outside can send an event of this kind.
///
/// @param channel `email`, `sms`, `whatsapp`, `phone`, `post`
/// @param proof who heard it, how and where it was said, and to which sentence
public record ConsentSaid(String channel, boolean granted, Map<String, String> proof) {

    public static final String KIND = "consent";

    /// @param mark by which it counts once
    /// @param keys of the person, the strongest first
    public Arrival arrival(int source, UUID mark, Instant at, List<SubjectKey> keys) {
        return new Arrival(
                source,
                mark,
                KIND,
                granted ? "Consent Given" : "Consent Withdrawn",
                at,
                false,
                keys,
                JsonMapper.shared().writeValueAsString(this),
                null);
    }
}
