package perennial.collect.counter.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import perennial.collect.counter.Recorded;
import perennial.collect.counter.Recorded.Whom;
import perennial.collect.counter.Undoing.Permit;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.intake.meaning.Phones;
import perennial.ground.shared.Business;

/// What a browser at the counter sends, before anybody has looked at it.
///
/// @param at when it was recorded, by the browser's clock
/// @param customer number of somebody found
/// @param newcomer id under which somebody was added
/// @param of what an undo takes back
record Sent(
        @Nullable UUID id,
        @Nullable Instant at,
        @Nullable String kind,
        @Nullable Long customer,
        @Nullable UUID newcomer,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<String> channels,
        @Nullable String sentence,
        @Nullable String amount,
        @Nullable UUID of,
        @Nullable Permit permit) {

    private static final Duration LONGEST_WAIT = Duration.ofDays(30);
    private static final Set<String> CHANNELS = Set.of("email", "sms");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SENTENCE = 1_000;

    /// What can't be recorded, and why: `counter.refused.<reason>` says it in words.
    static final class Refusal extends Exception {

        private final String reason;

        Refusal(String reason) {
            super(reason, null, false, false);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /// @param sentAt when the browser sent it, by its own clock
    Recorded read(@Nullable Instant sentAt, Instant now, Business business) throws Refusal {
        if (id == null || kind == null) {
            throw new Refusal("unreadable");
        }
        var when = corrected(sentAt, now);
        return switch (kind) {
            case "newcomer" -> newcomer(id, when, business);
            case "purchase" -> new Recorded.Purchase(id, when, whom(), amount(business));
            case "visit" -> new Recorded.Visit(id, when, whom());
            case "undo-purchase", "undo-visit" -> {
                if (of == null) {
                    throw new Refusal("unreadable");
                }
                yield new Recorded.Undone(id, when, whom(), of, kind.equals("undo-purchase"));
            }
            default -> throw new Refusal("unreadable");
        };
    }

    /// The browser's clock may be wrong, but it is wrong by the same when it records and when it sends.
    private Instant corrected(@Nullable Instant sentAt, Instant now) {
        if (at == null || sentAt == null || at.isAfter(sentAt)) {
            return now;
        }
        var waited = Duration.between(at, sentAt);
        return now.minus(waited.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waited);
    }

    private Whom whom() throws Refusal {
        if (customer != null) {
            return new Whom.Known(customer);
        }
        if (newcomer != null) {
            return new Whom.Added(newcomer);
        }
        throw new Refusal("unreadable");
    }

    private BigDecimal amount(Business business) throws Refusal {
        var digits = Math.max(0, business.currency().getDefaultFractionDigits());
        try {
            var paid = new BigDecimal(amount == null || amount.length() > 20 ? "" : amount);
            if (paid.signum() > 0
                    && paid.compareTo(MOST) < 0
                    && paid.stripTrailingZeros().scale() <= digits) {
                return paid;
            }
        } catch (NumberFormatException notAnAmount) {
            throw new Refusal("amount");
        }
        throw new Refusal("amount");
    }

    private Recorded newcomer(UUID added, Instant when, Business business) throws Refusal {
        var country = business.country().isBlank() ? null : business.country();
        var address = text(email, LONGEST_NAME);
        var number = text(phone, LONGEST_NAME);
        if (address != null && Emails.read(address) == null) {
            throw new Refusal("email");
        }
        if (number != null && Phones.read(number, country) == null) {
            throw new Refusal("phone");
        }
        if (address == null && number == null) {
            throw new Refusal("no-way");
        }
        var agreed = channels == null
                ? List.<String>of()
                : channels.stream()
                        .filter(CHANNELS::contains)
                        .filter(channel -> channel.equals("email") ? address != null : number != null)
                        .distinct()
                        .toList();
        var said = text(sentence, LONGEST_SENTENCE);
        if (!agreed.isEmpty() && said == null) {
            throw new Refusal("unreadable");
        }
        return new Recorded.Newcomer(added, when, text(name, LONGEST_NAME), address, number, agreed, said);
    }

    private static @Nullable String text(@Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.replace("\0", "").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
    }
}
