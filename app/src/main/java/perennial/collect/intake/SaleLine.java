package perennial.collect.intake;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of an order. Lines with the same order number belong together.
///
/// @param orderNumber the number in the system the file comes from; null when the file has none
/// @param at when it was ordered; midnight in the shop's time zone when the file gives only a day
/// @param sku the article's number
/// @param product the article's name
/// @param quantity how many; negative when they came back
/// @param amountMinor what the line cost in minor units of `currency`, negative when money went back; null when the
/// file knows no money
/// @param totalMinor the whole order's total, where the file states it beside its lines; it then counts instead of the
/// lines' sum
/// @param refundedMinor how much of the whole order was paid back, positive, where the file states it
/// @param currency ISO 4217
/// @param wholeOrder true when the row stands for a whole order with its total, false when it is a line with a price. A
/// whole order of 0 (paid
///     by voucher) is an order; a line of 0 alone (a gift, a correction) is not.
/// @param cancelled the order was called off; it counts neither as an order nor as a refund
public record SaleLine(
        @Nullable String orderNumber,
        Instant at,
        @Nullable String sku,
        @Nullable String product,
        @Nullable String category,
        @Nullable BigDecimal quantity,
        @Nullable Long amountMinor,
        @Nullable Long totalMinor,
        @Nullable Long refundedMinor,
        @Nullable String currency,
        @Nullable String channel,
        @Nullable String location,
        boolean wholeOrder,
        boolean cancelled) {}
