package perennial.collect.intake.meaning;

import java.util.Optional;
import java.util.Set;

/// The words by which files say yes or no to a message.
final class YesNo {

    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "t",
            "1",
            "on",
            "x",
            "✓",
            "✔",
            "subscribed",
            "opted in",
            "opted-in",
            "opt-in",
            "optin",
            "opt in",
            "confirmed",
            "granted",
            "accepted",
            "active",
            "ja",
            "j",
            "wahr",
            "angemeldet",
            "abonniert",
            "zugestimmt",
            "oui",
            "o",
            "vrai",
            "abonne",
            "inscrit",
            "si",
            "s",
            "verdadero",
            "suscrito",
            "vero",
            "iscritto",
            "waar",
            "ingeschreven",
            "aangemeld",
            "sim");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "f",
            "0",
            "off",
            "unsubscribed",
            "opted out",
            "opted-out",
            "opt-out",
            "optout",
            "opt out",
            "declined",
            "refused",
            "revoked",
            "withdrawn",
            "cleaned",
            "bounced",
            "suppressed",
            "nein",
            "falsch",
            "abgemeldet",
            "widerrufen",
            "non",
            "faux",
            "desabonne",
            "desinscrit",
            "falso",
            "cancelado",
            "disiscritto",
            "nee",
            "onwaar",
            "uitgeschreven",
            "afgemeld",
            "nao");

    private YesNo() {}

    /// Empty when the word says neither; then nothing may be assumed.
    static Optional<Boolean> of(String cell) {
        if (cell.length() > 20) return Optional.empty();
        String word = Text.folded(cell);
        if (YES.contains(word)) return Optional.of(true);
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
