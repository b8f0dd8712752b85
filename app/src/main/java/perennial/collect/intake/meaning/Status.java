package perennial.collect.intake.meaning;

import java.util.List;

/// What files say about the fate of an order.
enum Status {
    STANDS,
    CANCELLED,
    REFUNDED;

    // beginnings of folded words
    private static final List<String> CANCELLED_WORDS = List.of(
            "cancel",
            "void",
            "fail",
            "declin",
            "reject",
            "expired",
            "abandon",
            "draft",
            "checkout-draft",
            "trash",
            "storn",
            "abgebroch",
            "fehlgeschlag",
            "abgelehnt",
            "annul",
            "echou",
            "refuse",
            "rechaz",
            "fallid",
            "rifiut",
            "geannul",
            "mislukt",
            "anulad",
            "anulow",
            "uncaptured",
            "requires",
            "incomplete",
            "not attending",
            "deleted",
            "blocked");
    private static final List<String> REFUNDED_WORDS = List.of(
            "refund",
            "chargeback",
            "credit note",
            "return",
            "erstatt",
            "ruckerstatt",
            "zuruckerstatt",
            "zuruckgezahlt",
            "gutschrift",
            "retour",
            "rembours",
            "avoir",
            "reembols",
            "devol",
            "devuel",
            "rimbors",
            "reso",
            "terugbet");

    static Status of(String cell) {
        String text = Text.clean(cell);
        if (text == null) return STANDS;
        String word = Text.folded(text);
        if (word.startsWith("wc-")) word = word.substring(3);
        for (String beginning : CANCELLED_WORDS) if (word.startsWith(beginning)) return CANCELLED;
        for (String beginning : REFUNDED_WORDS) if (word.startsWith(beginning)) return REFUNDED;
        return STANDS;
    }
}
