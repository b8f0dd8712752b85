package perennial.collect.connectors;

import java.time.Instant;
import perennial.ground.shared.ExtensionPoint;

/// A kind of program that tells us what happens by sending signed deliveries. To add one, write one class in a folder
/// of its own and contribute it as a Spring bean.
@ExtensionPoint
public interface Connector {

    /// `shopify`: what addresses, words (`connectors.<key>.name`) and the source of its events are called.
    String key();

    /// Whether the source itself sent this, and, where it signs a time, just now. Over the bytes as they came; an
    /// attempt learns nothing from how long the answer takes.
    boolean isGenuine(Incoming incoming, Setup setup, Instant now);

    /// By which the delivery is recognised when it is sent again.
    String deliveryId(Incoming incoming);

    /// What it is about, as the source calls it: `orders/create`.
    String topic(Incoming incoming);

    /// A first call that tells nothing and that nobody signs; it is answered and not kept.
    default boolean isGreeting(Incoming incoming) {
        return false;
    }

    /// Whether deliveries are signed with a secret that the owner has to tell us first.
    default boolean needsSecret(Setup setup) {
        return true;
    }

    /// What it tells. It may come twice, late, and before what it speaks of.
    ///
    /// @param payload its JSON
    /// @param memory what earlier deliveries of the same connection told
    Heard read(String topic, Said payload, Setup setup, Memory memory);
}
