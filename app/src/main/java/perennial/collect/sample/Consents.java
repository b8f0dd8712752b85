package perennial.collect.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person.ConsentClaim;
import perennial.collect.sample.Truth.Kind;

/// Who may be written to, and what proves it. The proof is what the cells of the contacts file say, by their headers.
final class Consents {

    static final String NEWSLETTER = "Newsletter";
    static final String SMS = "SMS marketing";
    static final String GIVEN = "Consent date";
    static final String WITHDRAWN = "Unsubscribed at";
    static final String TEXT = "Consent text";

    private static final String GERMAN =
            "Ja, schreibt mir, was frisch aus dem Ofen kommt. Abmelden kann ich mich jederzeit. (Karte an der Kasse, Fassung 2)";
    private static final String ENGLISH =
            "Yes, tell me what comes out of the oven. I can unsubscribe at any time. (web shop, version 2)";

    private Consents() {}

    /// For somebody whose e-mail address is known.
    static List<ConsentClaim> of(Life life, String language, boolean mobile, LocalDate today, Dice dice) {
        boolean subscriber = life.habits().kind() == Kind.SUBSCRIBER;
        if (!subscriber && dice.chance(.25)) return List.of(); // never asked
        if (!subscriber && dice.chance(.3)) return List.of(claim("email", false, null, Map.of(NEWSLETTER, "no")));

        LocalDate withdrawn = life.since().plusDays((long) dice.exponential(3000));
        boolean stands = !withdrawn.isBefore(today);
        boolean sms = mobile && dice.chance(.3);
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(NEWSLETTER, stands ? "yes" : "no");
        cells.put(GIVEN, life.since().toString());
        cells.put(TEXT, language.equals("de") ? GERMAN : ENGLISH);
        if (!stands) cells.put(WITHDRAWN, withdrawn.toString());
        if (sms) cells.put(SMS, "yes");

        var claims = new ArrayList<ConsentClaim>();
        claims.add(claim("email", stands, stands ? life.since() : withdrawn, cells));
        if (sms) claims.add(claim("sms", true, null, cells)); // the file dates the newsletter only
        return claims;
    }

    private static ConsentClaim claim(
            String channel, boolean granted, @Nullable LocalDate day, Map<String, String> proof) {
        Instant at = day == null ? null : SampleBusiness.startOf(day);
        return new ConsentClaim(channel, granted, at, proof);
    }
}
