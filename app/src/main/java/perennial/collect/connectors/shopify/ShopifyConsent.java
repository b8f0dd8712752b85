package perennial.collect.connectors.shopify;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Heard;
import perennial.collect.connectors.Heard.Agreed;
import perennial.collect.connectors.Memory;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;

/// What a customer of the store agreed to or took back. Each customer carries it along, so it is told when it changes.
///
/// Who never said anything has a state, too, and no time. Who has been sent a mail to confirm has not agreed yet.
final class ShopifyConsent {

    private static final Map<String, String> CHANNELS =
            Map.of("email_marketing_consent", "email", "sms_marketing_consent", "sms");

    private ShopifyConsent() {}

    /// A delivery about nothing else. The one for e-mail calls the customer by another name than the one for messages.
    static Heard read(Said said, Memory memory) {
        var id = said.text("customer_id") == null ? said.text("id") : said.text("customer_id");
        if (id == null) {
            return new Heard.Unclear("no-id");
        }
        var teller = new Teller();
        tell(teller, id, said.text("email_address"), said, null, memory);
        return teller.told();
    }

    /// @param otherwise since when it holds where the store does not know: it must not outdo what was said later
    static void tell(
            Teller teller,
            String id,
            @Nullable String email,
            Said customer,
            @Nullable Instant otherwise,
            Memory memory) {
        CHANNELS.forEach((field, channel) -> {
            var consent = customer.at(field);
            var state = consent.text("state");
            var told = consent.moment("consent_updated_at");
            var granted = state == null ? null : granted(state, told != null);
            var at = told == null ? otherwise : told;
            if (state != null
                    && granted != null
                    && at != null
                    && memory.remember("customer/" + id + "/" + channel, state + " " + at)) {
                teller.consent(new Agreed(id, email, channel, granted, at, proof(field, state, consent)));
            }
        });
    }

    private static @Nullable Boolean granted(String state, boolean timed) {
        return switch (state) {
            case "subscribed" -> true;
            case "unsubscribed" -> false;
            case "not_subscribed" -> timed ? false : null;
            default -> null;
        };
    }

    private static Map<String, String> proof(String field, String state, Said consent) {
        var proof = new LinkedHashMap<String, String>();
        proof.put(field, state);
        for (var name : List.of("opt_in_level", "consent_updated_at", "consent_collected_from")) {
            var value = consent.text(name);
            if (value != null) {
                proof.put(name, value);
            }
        }
        return proof;
    }
}
