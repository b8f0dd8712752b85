package perennial.understand.insight.web;

import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Shown;
import perennial.understand.insight.store.Standouts.Standout;

/// One customer in a short list, ready to print.
///
/// @param range between what and what the expected value lies
public record PersonRow(
        String name,
        String path,
        @Nullable String stage,
        Shown last,
        Shown orders,
        Shown days,
        Shown spent,
        Shown value,
        String range,
        Shown soon) {

    private static final Shown NOTHING = Shown.plain("–");

    static PersonRow of(Standout person, Formats formats) {
        Long low = person.lowMinor();
        Long high = person.highMinor();
        return new PersonRow(
                person.name(),
                "/customers/" + person.id(),
                person.stage(),
                person.lastDay() == null ? NOTHING : formats.day(person.lastDay()),
                formats.number(person.orders()),
                formats.number(person.purchaseDays()),
                formats.money(person.spentMinor()),
                person.valueMinor() == null ? NOTHING : formats.money(person.valueMinor()),
                low == null || high == null || high == 0
                        ? ""
                        : formats.t(
                                "insight.range",
                                formats.money(low).text(),
                                formats.money(high).text()),
                person.soon() == null ? NOTHING : formats.percent(person.soon()));
    }
}
