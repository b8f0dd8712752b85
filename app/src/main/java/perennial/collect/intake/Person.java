package perennial.collect.intake;

import java.time.Instant;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A person or a company, as one row of a file describes them. Everything may be missing; an empty cell is null, never
/// "".
///
/// @param externalId the customer's id in the system the file comes from
/// @param email lower case, trimmed
/// @param phone E.164 when it could be understood, else null
/// @param phoneAsWritten the phone number as it stood in the file
/// @param company the organisation they belong to, or the name of the company itself if `kind` is COMPANY
/// @param birthYear the year, when it is known; a birthday without a year is fine
/// @param country ISO 3166-1 alpha-2
/// @param language BCP 47
/// @param timeZone IANA zone id
/// @param attributes everything else worth keeping, by the file's own header
public record Person(
        Kind kind,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneAsWritten,
        @Nullable String name,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String company,
        @Nullable MonthDay birthday,
        @Nullable Integer birthYear,
        @Nullable String language,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable Address address,
        List<String> tags,
        Map<String, String> attributes,
        List<ConsentClaim> consents,
        @Nullable Instant since,
        @Nullable String note) {

    /// The same person with other words in what is free text: the note and the attributes.
    public Person withWords(UnaryOperator<String> other) {
        var said = new LinkedHashMap<String, String>();
        attributes.forEach((name, value) -> said.put(name, other.apply(value)));
        return new Person(
                kind,
                externalId,
                email,
                phone,
                phoneAsWritten,
                name,
                givenName,
                familyName,
                company,
                birthday,
                birthYear,
                language,
                country,
                timeZone,
                address,
                tags,
                said,
                consents,
                since,
                note == null ? null : other.apply(note));
    }

    public enum Kind {
        PERSON,
        COMPANY
    }

    /// @param country ISO 3166-1 alpha-2
    public record Address(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {}

    /// A consent (or its withdrawal) that the file claims, with what it says as proof.
    ///
    /// @param channel `email`, `sms`, `whatsapp`
    /// @param granted false for a refusal or a withdrawal
    /// @param at when it was given, if the file says so
    /// @param proof header and value of every cell that speaks of it, for the record
    public record ConsentClaim(
            String channel, boolean granted, @Nullable Instant at, Map<String, String> proof) {}
}
