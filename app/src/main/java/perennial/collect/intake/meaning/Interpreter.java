package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import perennial.collect.intake.meaning.Field.Topic;

/// Works out what a table means that no importer knows by its headers.
final class Interpreter {

    private static final Set<Field> SALE_MARKS = EnumSet.of(
            Field.ORDER_NUMBER,
            Field.SKU,
            Field.QUANTITY,
            Field.UNIT_PRICE,
            Field.AMOUNT,
            Field.ORDER_TOTAL,
            Field.REFUNDED);

    private final Survey survey;
    private final Shop shop;
    private final List<Candidate> candidates;

    Interpreter(Survey survey, Shop shop) {
        this.survey = survey;
        this.shop = shop;
        this.candidates = Candidates.of(survey);
    }

    Interpretation interpret(String importer, String namespace) {
        boolean sales = sells();
        var assignment = new Assignment(sales ? forSales() : forPeople());
        List<Meaning> columns = meanings(assignment, sales ? Field.IGNORE : Field.ATTRIBUTE);
        var mapping = new Mapping(importer, namespace, RowKind.PEOPLE, shop, columns);
        mapping = new RowKindChoice(survey).settle(mapping, sales);
        if (namedOnly(mapping)) mapping = mapping.inNamespace(Mapping.BY_NAME);
        return new Decisions(survey, mapping).guessed(assignment, sales && !marked());
    }

    /// Sales have a day; a word like "created" makes a day of sale only beside a number, a price or a total.
    private boolean sells() {
        boolean dated = candidates.stream().anyMatch(this::isDay);
        boolean onlyDay = candidates.stream().anyMatch(candidate -> isDay(candidate) && !sharesColumn(candidate));
        return onlyDay || dated && marked();
    }

    private boolean isDay(Candidate candidate) {
        return candidate.field() == Field.ORDER_DATE && candidate.score() >= .55;
    }

    private boolean marked() {
        return candidates.stream()
                .anyMatch(candidate ->
                        SALE_MARKS.contains(candidate.field()) && candidate.score() >= .7 && !sharesColumn(candidate));
    }

    /// Might the column just as well speak of a person?
    private boolean sharesColumn(Candidate candidate) {
        return candidates.stream()
                .anyMatch(other -> other.column() == candidate.column()
                        && other.field().topic() == Topic.PERSON
                        && other.score() > candidate.score() - .1);
    }

    private List<Candidate> forSales() {
        return candidates.stream()
                .filter(candidate -> candidate.field() != Field.SINCE || !mayBe(candidate.column(), Field.ORDER_DATE))
                .filter(candidate -> candidate.field() != Field.ATTRIBUTE)
                .toList();
    }

    private List<Candidate> forPeople() {
        return candidates.stream()
                .filter(candidate -> candidate.field().topic() != Topic.SALE)
                .toList();
    }

    private boolean mayBe(int column, Field field) {
        return candidates.stream().anyMatch(other -> other.column() == column && other.field() == field);
    }

    private List<Meaning> meanings(Assignment assignment, Field leftOver) {
        Styles styles = Styles.of(survey, shop);
        var columns = new ArrayList<Meaning>();
        for (int i : IntStream.range(0, survey.columns().size()).toArray()) {
            Candidate chosen = assignment.of(i);
            columns.add(new Meaning(
                    survey.columns().get(i).header(),
                    chosen == null ? leftOver : chosen.field(),
                    styles.dates().get(i).value(),
                    styles.numbers().get(i).value()));
        }
        return columns;
    }

    private static boolean namedOnly(Mapping mapping) {
        boolean named = mapping.has(Field.NAME)
                || mapping.has(Field.COMPANY)
                || mapping.has(Field.GIVEN_NAME) && mapping.has(Field.FAMILY_NAME);
        return named && !mapping.has(Field.CUSTOMER_ID) && !mapping.has(Field.EMAIL) && !mapping.has(Field.PHONE);
    }
}
