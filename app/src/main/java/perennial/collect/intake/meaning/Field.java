package perennial.collect.intake.meaning;

import java.util.Locale;

/// What a column can mean. The words by which headers name a field are in `header-words.txt`.
public enum Field {
    ORDER_NUMBER(Topic.SALE, Kind.ID),
    ORDER_DATE(Topic.SALE, Kind.DATE),
    ORDER_TIME(Topic.SALE, Kind.TIME),
    SKU(Topic.SALE, Kind.ID),
    PRODUCT(Topic.SALE, Kind.TEXT),
    CATEGORY(Topic.SALE, Kind.TEXT),
    QUANTITY(Topic.SALE, Kind.NUMBER),
    UNIT_PRICE(Topic.SALE, Kind.NUMBER),
    /// what the row cost: the line where a row is a line, the order where a row is an order
    AMOUNT(Topic.SALE, Kind.NUMBER),
    /// what the whole order cost, repeated or stated once beside its lines
    ORDER_TOTAL(Topic.SALE, Kind.NUMBER),
    /// money taken off this line; subtracted where the line's amount is quantity times price
    LINE_DISCOUNT(Topic.SALE, Kind.NUMBER),
    REFUNDED(Topic.SALE, Kind.NUMBER),
    CURRENCY(Topic.SALE, Kind.CURRENCY),
    CHANNEL(Topic.SALE, Kind.TEXT),
    LOCATION(Topic.SALE, Kind.TEXT),
    /// paid, cancelled, refunded …
    STATUS(Topic.SALE, Kind.TEXT),
    /// a payment or a refund
    EVENT_TYPE(Topic.SALE, Kind.TEXT),
    CANCELLED_AT(Topic.SALE, Kind.DATE),
    /// understood, but part of the amounts already
    DISCOUNT(Topic.SALE, Kind.NUMBER),
    TAX(Topic.SALE, Kind.NUMBER),

    CUSTOMER_ID(Topic.PERSON, Kind.ID),
    EMAIL(Topic.PERSON, Kind.EMAIL),
    PHONE(Topic.PERSON, Kind.PHONE),
    NAME(Topic.PERSON, Kind.TEXT),
    GIVEN_NAME(Topic.PERSON, Kind.TEXT),
    FAMILY_NAME(Topic.PERSON, Kind.TEXT),
    COMPANY(Topic.PERSON, Kind.TEXT),
    ADDRESS1(Topic.PERSON, Kind.TEXT),
    ADDRESS2(Topic.PERSON, Kind.TEXT),
    POSTCODE(Topic.PERSON, Kind.TEXT),
    CITY(Topic.PERSON, Kind.TEXT),
    REGION(Topic.PERSON, Kind.TEXT),
    COUNTRY(Topic.PERSON, Kind.COUNTRY),
    LANGUAGE(Topic.PERSON, Kind.TEXT),
    BIRTHDAY(Topic.PERSON, Kind.DATE),
    /// since when we know them
    SINCE(Topic.PERSON, Kind.DATE),
    TAGS(Topic.PERSON, Kind.TEXT),
    NOTE(Topic.PERSON, Kind.TEXT),

    CONSENT_EMAIL(Topic.CONSENT, Kind.YES_NO),
    CONSENT_SMS(Topic.CONSENT, Kind.YES_NO),
    CONSENT_WHATSAPP(Topic.CONSENT, Kind.YES_NO),
    /// when an e-mail consent was given; a date here is a claim of consent
    CONSENT_AT(Topic.CONSENT, Kind.DATE),
    /// when an e-mail consent was withdrawn
    WITHDRAWN_AT(Topic.CONSENT, Kind.DATE),
    /// anything that speaks for a claim: address, campaign, reason
    CONSENT_PROOF(Topic.CONSENT, Kind.TEXT),

    /// of the order's date and time in a file of sales, of the person in a file of people
    TIME_ZONE(Topic.OTHER, Kind.TEXT),
    /// kept under the file's own header
    ATTRIBUTE(Topic.OTHER, Kind.TEXT),
    IGNORE(Topic.OTHER, Kind.TEXT);

    /// What it speaks of.
    public enum Topic {
        SALE,
        PERSON,
        CONSENT,
        OTHER
    }

    /// What its cells look like.
    public enum Kind {
        TEXT,
        ID,
        DATE,
        TIME,
        NUMBER,
        CURRENCY,
        EMAIL,
        PHONE,
        COUNTRY,
        YES_NO
    }

    private final Topic topic;
    private final Kind kind;

    Field(Topic topic, Kind kind) {
        this.topic = topic;
        this.kind = kind;
    }

    public Topic topic() {
        return topic;
    }

    public Kind kind() {
        return kind;
    }

    /// `order-number`: how files and pages write it.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String labelKey() {
        return "intake.field." + key();
    }

    /// May several columns of one file mean this? For a phone the first one filled counts, notes are put together.
    public boolean repeats() {
        return switch (this) {
            case EMAIL, PHONE, TAGS, NOTE, CONSENT_AT, CONSENT_PROOF, DISCOUNT, TAX, ATTRIBUTE, IGNORE -> true;
            default -> false;
        };
    }

    /// @throws IllegalArgumentException when no field has this key
    public static Field of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
