package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.meaning.Decision.About;
import perennial.collect.intake.meaning.Question.Asked;

/// Puts together what was decided, how surely, and what a person must be asked.
final class Decisions {

    private final Survey survey;
    private final Styles styles;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private Mapping mapping;

    Decisions(Survey survey, Mapping mapping) {
        this.survey = survey;
        this.styles = Styles.of(survey, mapping.shop());
        this.mapping = mapping;
    }

    /// For headers an importer knows: only the way of writing is open.
    Interpretation known() {
        for (int i = 0; i < mapping.columns().size(); i++)
            if (mapping.columns().get(i).field() != mapping.leftOver())
                decisions.add(new Decision(About.FIELD, i, 1, Reason.of("known", header(i))));
        return finished();
    }

    /// For any other table.
    ///
    /// @param unmarked the file has a day but nothing else that only sales have
    Interpretation guessed(Assignment assignment, boolean unmarked) {
        for (int i = 0; i < mapping.columns().size(); i++) {
            Candidate chosen = assignment.of(i);
            if (chosen != null && mapping.columns().get(i).field() != mapping.leftOver()) field(chosen, assignment);
        }
        boolean person = mapping.has(Field.EMAIL) || mapping.has(Field.PHONE) || mapping.has(Field.FAMILY_NAME);
        rows(unmarked && person);
        if (mapping.rows().sales() && !identifies()) missing(Field.CUSTOMER_ID);
        if (!mapping.rows().sales() && !identifies()) missing(Field.EMAIL);
        discount();
        return finished();
    }

    /// Where a line's amount is pieces times price, it matters whether a discount belongs to the line.
    private void discount() {
        boolean counted = mapping.rows() == RowKind.LINES && mapping.has(Field.UNIT_PRICE);
        if (!counted || mapping.has(Field.AMOUNT) || mapping.has(Field.ORDER_TOTAL)) return;
        for (int i = 0; i < mapping.columns().size(); i++)
            if (mapping.columns().get(i).field() == Field.DISCOUNT
                    && survey.columns().get(i).distinct() > 1) {
                List<String> choices = List.of(Field.LINE_DISCOUNT.key(), Field.DISCOUNT.key());
                ask(Asked.FIELD, i, null, choices.get(0), choices, Reason.of("discount", header(i)));
            }
    }

    private Interpretation finished() {
        for (int i = 0; i < mapping.columns().size(); i++) style(i);
        currency();
        country();
        return new Interpretation(mapping, decisions, questions);
    }

    private void field(Candidate chosen, Assignment assignment) {
        List<Integer> rivals = assignment.rivals(chosen);
        Field field = mapping.columns().get(chosen.column()).field();
        double sure = rivals.isEmpty() ? chosen.score() : Math.min(.6, chosen.score());
        decisions.add(new Decision(About.FIELD, chosen.column(), sure, chosen.reason()));
        if (sure >= Decision.SURE) return;
        if (rivals.isEmpty()) {
            List<String> choices =
                    Stream.of(field, mapping.leftOver()).map(Field::key).toList();
            ask(Asked.FIELD, chosen.column(), null, field.key(), choices, chosen.reason());
        } else {
            List<String> choices = Stream.concat(Stream.of(chosen.column()), rivals.stream())
                    .map(String::valueOf)
                    .toList();
            ask(Asked.COLUMN, -1, field, choices.get(0), choices, Reason.of("rivals"));
        }
    }

    private void rows(boolean doubtful) {
        Reason reason = Reason.of("rows-" + mapping.rows().name().toLowerCase(Locale.ROOT));
        decisions.add(new Decision(About.ROWS, -1, doubtful ? .5 : .9, reason));
        if (!doubtful) return;
        List<String> choices = List.of(mapping.rows().name(), RowKind.PEOPLE.name());
        ask(Asked.ROWS, -1, null, mapping.rows().name(), choices, reason);
    }

    private void missing(Field field) {
        List<String> choices = IntStream.range(0, mapping.columns().size())
                .filter(i -> mapping.columns().get(i).field() == mapping.leftOver())
                .filter(i -> !survey.columns().get(i).empty())
                .mapToObj(String::valueOf)
                .toList();
        if (!choices.isEmpty()) ask(Asked.COLUMN, -1, field, null, choices, Reason.of("missing-" + field.key()));
    }

    private void style(int i) {
        ColumnFacts column = survey.columns().get(i);
        if (column.empty()) return;
        switch (mapping.columns().get(i).field().kind()) {
            case DATE -> style(About.DATES, Asked.DATES, i, styles.dates().get(i), column, column::share);
            case NUMBER ->
                style(About.NUMBERS, Asked.NUMBERS, i, styles.numbers().get(i), column, column::share);
            default -> {}
        }
    }

    private <T extends Enum<T>> void style(
            About about, Asked asked, int i, Decided<T> style, ColumnFacts column, ToDoubleFunction<T> share) {
        decisions.add(new Decision(about, i, style.sure(), style.reason()));
        if (style.sure() >= Decision.SURE) return;
        T value = style.value();
        List<String> choices = Stream.concat(
                        Stream.of(value),
                        Stream.of(value.getDeclaringClass().getEnumConstants())
                                .filter(other -> other != value && share.applyAsDouble(other) > 0))
                .map(Enum::name)
                .toList();
        ask(asked, i, null, value.name(), choices, style.reason());
    }

    private void currency() {
        var choice = new CurrencyChoice(survey, mapping);
        if (!choice.isNeeded()) return;
        choice.decide()
                .ifPresentOrElse(
                        this::currency,
                        () -> ask(Asked.CURRENCY, -1, null, null, codes(), Reason.of("currency-unknown")));
    }

    private void currency(Decided<String> currency) {
        mapping = mapping.with(mapping.shop().withCurrency(currency.value()));
        decisions.add(new Decision(About.CURRENCY, -1, currency.sure(), currency.reason()));
        if (currency.sure() < Decision.SURE)
            ask(Asked.CURRENCY, -1, null, currency.value(), codes(), currency.reason());
    }

    private static List<String> codes() {
        return List.copyOf(Currencies.current());
    }

    /// Telephone numbers without a country code can only be understood when somebody says where they ring.
    private void country() {
        boolean lacking = IntStream.range(0, mapping.columns().size())
                .filter(i -> mapping.columns().get(i).field() == Field.PHONE)
                .mapToObj(i -> survey.columns().get(i))
                .anyMatch(column -> column.share(Look.PHONE) < .9 && !column.empty());
        if (lacking && mapping.shop().country() == null && !mapping.has(Field.COUNTRY))
            ask(
                    Asked.COUNTRY,
                    -1,
                    null,
                    null,
                    Stream.of(Locale.getISOCountries()).sorted().toList(),
                    Reason.of("phones"));
    }

    private boolean identifies() {
        return Stream.of(Field.CUSTOMER_ID, Field.EMAIL, Field.PHONE, Field.NAME, Field.FAMILY_NAME, Field.COMPANY)
                .anyMatch(mapping::has);
    }

    private String header(int column) {
        return Objects.requireNonNull(mapping.columns().get(column)).header();
    }

    private void ask(
            Asked asked,
            int column,
            @Nullable Field field,
            @Nullable String suggestion,
            List<String> choices,
            Reason why) {
        questions.add(new Question(asked, column, field, suggestion, choices, why));
    }
}
