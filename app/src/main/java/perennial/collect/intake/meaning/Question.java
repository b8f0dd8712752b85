package perennial.collect.intake.meaning;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something only a person can decide, with what we would do.
///
/// @param column counted from 0; -1 for the whole file
/// @param field what is being looked for, when `asked` is COLUMN
/// @param suggestion one of the choices; null when we have none
/// @param choices what [#answer] understands, the likeliest first
public record Question(
        Asked asked,
        int column,
        @Nullable Field field,
        @Nullable String suggestion,
        List<String> choices,
        Reason reason) {

    public enum Asked {
        /// what does this column mean? Choices are keys of fields
        FIELD,
        /// what does a row stand for? Choices are names of [RowKind]
        ROWS,
        /// which column holds this? Choices are numbers of columns
        COLUMN,
        /// how does this column write its days? Choices are date styles
        DATES,
        /// how does this column write its numbers? Choices are number styles
        NUMBERS,
        /// in which currency are the amounts? Choices are codes
        CURRENCY,
        /// from which country are telephone numbers without a country code? Choices are codes
        COUNTRY;

        /// The question in words; its argument is the column's header or the field's label.
        public String labelKey() {
            return "intake.meaning.ask." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// Stable name of this question within its file: `dates-3`, `column-order-date`, `currency`.
    public String id() {
        String what = asked.name().toLowerCase(Locale.ROOT);
        if (field != null) return what + "-" + field.key();
        return column < 0 ? what : what + "-" + column;
    }

    /// The mapping after a person has chosen.
    ///
    /// @throws IllegalArgumentException when the choice means nothing here
    public Mapping answer(Mapping mapping, String choice) {
        return switch (asked) {
            case FIELD -> mapping.with(column, Field.of(choice));
            case ROWS -> mapping.with(RowKind.valueOf(choice));
            case COLUMN -> field == null ? mapping : mapping.with(Integer.parseInt(choice), field);
            case DATES -> mapping.with(column, DateStyle.valueOf(choice));
            case NUMBERS -> mapping.with(column, NumberStyle.valueOf(choice));
            case CURRENCY -> mapping.with(mapping.shop().withCurrency(choice));
            case COUNTRY ->
                mapping.with(new Shop(mapping.shop().zone(), mapping.shop().currency(), choice));
        };
    }
}
