package perennial.collect.intake.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How each column of a file writes days and numbers. A column that doesn't tell follows the others: one program wrote
/// them all.
record Styles(List<Decided<DateStyle>> dates, List<Decided<NumberStyle>> numbers) {

    static Styles of(Survey survey, Shop shop) {
        List<Decided<DateStyle>> dates = survey.columns().stream()
                .map(column -> DateChoice.of(column, shop))
                .toList();
        List<Decided<NumberStyle>> numbers =
                survey.columns().stream().map(NumberChoice::of).toList();
        return new Styles(
                following(dates, survey, Styles::orderedDate), following(numbers, survey, Styles::decidedNumber));
    }

    private static boolean orderedDate(Decided<DateStyle> date, ColumnFacts column) {
        boolean ordered = date.value() == DateStyle.DAY_MONTH_YEAR || date.value() == DateStyle.MONTH_DAY_YEAR;
        return ordered && date.sure() > .8 && Fit.dateShare(column) > .8;
    }

    private static boolean decidedNumber(Decided<NumberStyle> number, ColumnFacts column) {
        boolean told = column.count(Look.POINT_ONLY) + column.count(Look.COMMA_ONLY) > 0;
        return told && number.sure() > .8 && Fit.numberShare(column) > .8;
    }

    private static <T> List<Decided<T>> following(List<Decided<T>> all, Survey survey, Leads<T> leads) {
        Map<T, Long> votes = IntStream.range(0, all.size())
                .filter(i -> leads.test(all.get(i), survey.columns().get(i)))
                .mapToObj(i -> all.get(i).value())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Optional<T> leader = votes.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey);
        if (leader.isEmpty() || votes.size() > 1) return all;
        T value = leader.get();
        return all.stream()
                .map(one -> one.sure() > .5 ? one : new Decided<>(value, .85, Reason.of("as-the-others")))
                .toList();
    }

    @FunctionalInterface
    private interface Leads<T> {
        boolean test(Decided<T> decided, ColumnFacts column);
    }
}
