package perennial.collect.intake.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Decides in which currency amounts are meant that don't say so themselves.
record CurrencyChoice(Survey survey, Mapping mapping) {

    private static final Set<Field> MONEY =
            Set.of(Field.AMOUNT, Field.ORDER_TOTAL, Field.UNIT_PRICE, Field.REFUNDED, Field.LINE_DISCOUNT);

    boolean isNeeded() {
        return mapping.rows().sales()
                && !mapping.has(Field.CURRENCY)
                && !columns().isEmpty();
    }

    /// Empty when nothing says; then amounts have no currency.
    Optional<Decided<String>> decide() {
        String own = mapping.shop().currency();
        String unit = unit();
        if (unit == null)
            return Optional.ofNullable(own).map(code -> new Decided<>(code, .9, Reason.of("currency-own")));
        List<String> meant = Currencies.candidates(unit);
        Reason reason = Reason.of("currency-cells", unit);
        if (own != null && meant.contains(own)) return Optional.of(new Decided<>(own, 1, reason));
        return Optional.of(new Decided<>(meant.get(0), meant.size() == 1 ? 1 : .6, reason));
    }

    /// The sign or code that most amounts, or the header of one, carry.
    private @Nullable String unit() {
        Map<String, Long> votes = columns().stream()
                .flatMap(column -> column.units().entrySet().stream())
                .filter(unit -> Currencies.isUnit(unit.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingLong(Map.Entry::getValue)));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(this::inHeader);
    }

    private @Nullable String inHeader() {
        return columns().stream()
                .sorted(Comparator.comparing(ColumnFacts::index))
                .map(column -> Header.of(column.header()).currency())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<ColumnFacts> columns() {
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> MONEY.contains(mapping.columns().get(i).field()))
                .mapToObj(i -> survey.columns().get(i))
                .toList();
    }
}
