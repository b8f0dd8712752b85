package perennial.collect.intake.meaning;

import java.util.List;
import java.util.Set;

/// What files say about the fate of an order.
enum Status {
    STANDS,
    CANCELLED,
    REFUNDED;

    // words that begin others, which mean something else: resolved, avoirdupois
    private static final Set<String> REFUNDED_WHOLE = Set.of("reso", "resa", "avoir");

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
            "requires_payment",
            "requires payment",
            "requires_confirmation",
            "requires_action",
            "requires_capture",
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
            "reembols",
            "devol",
            "devuel",
            "rimbors",
            "terugbet");

    static Status of(String cell) {
        String text = Text.clean(cell);
        if (text == null) return STANDS;
        String word = Text.folded(text);
        if (word.startsWith("wc-")) word = word.substring(3);
        if (REFUNDED_WHOLE.contains(word)) return REFUNDED;
        for (String beginning : CANCELLED_WORDS) if (word.startsWith(beginning)) return CANCELLED;
        for (String beginning : REFUNDED_WORDS) if (word.startsWith(beginning)) return REFUNDED;
        return STANDS;
    }
}
