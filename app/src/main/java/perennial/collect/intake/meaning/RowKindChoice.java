package perennial.collect.intake.meaning;

import java.util.stream.IntStream;

/// Decides what a row stands for, and with that, which of its amounts is the row's and which the whole order's.
record RowKindChoice(Survey survey) {

    private static final double SPANS = .05; // share of rows that belong to an order seen before

    Mapping settle(Mapping mapping, boolean sales) {
        if (!sales) return mapping.with(people(mapping));
        int number = column(mapping, Field.ORDER_NUMBER);
        boolean spans = number >= 0 && spans(survey.columns().get(number));
        boolean articles = mapping.has(Field.PRODUCT) || mapping.has(Field.SKU);
        boolean lines = mapping.has(Field.UNIT_PRICE) || (number < 0 ? articles : spans);
        return lines ? lines(mapping.with(RowKind.LINES), spans ? number : -1) : orders(mapping.with(RowKind.ORDERS));
    }

    private static RowKind people(Mapping mapping) {
        boolean persons = mapping.has(Field.EMAIL)
                || mapping.has(Field.NAME)
                || mapping.has(Field.GIVEN_NAME)
                || mapping.has(Field.FAMILY_NAME);
        return mapping.has(Field.COMPANY) && !persons ? RowKind.COMPANIES : RowKind.PEOPLE;
    }

    private static boolean spans(ColumnFacts number) {
        long again = Math.max(
                number.repeats(), number.distinct() < number.distinctLimit() ? number.filled() - number.distinct() : 0);
        return again > SPANS * number.filled();
    }

    /// @param number the column of an order number that comes again; -1 when there is none
    private Mapping lines(Mapping mapping, int number) {
        int total = column(mapping, Field.ORDER_TOTAL);
        int amount = column(mapping, Field.AMOUNT);
        if (amount >= 0 && total < 0 && repeatedTotal(mapping, number, amount))
            return mapping.with(amount, Field.ORDER_TOTAL);
        if (amount >= 0 && total >= 0 && mapping.has(Field.UNIT_PRICE) && repeatedTotal(mapping, number, amount))
            return mapping.with(amount, mapping.leftOver());
        if (total < 0 || amount >= 0) return mapping;
        boolean ofTheLine = number < 0 || Sample.of(survey).variesWithin(number, total);
        return ofTheLine ? mapping.with(total, Field.AMOUNT) : mapping;
    }

    /// Is it the order's total, written on each of its lines?
    private boolean repeatedTotal(Mapping mapping, int number, int amount) {
        if (number < 0 || !Sample.of(survey).constantWithin(number, amount)) return false;
        return IntStream.of(column(mapping, Field.SKU), column(mapping, Field.PRODUCT), column(mapping, Field.QUANTITY))
                .anyMatch(article -> article >= 0 && !Sample.of(survey).constantWithin(number, article));
    }

    private static Mapping orders(Mapping mapping) {
        int amount = column(mapping, Field.AMOUNT);
        return amount >= 0 && mapping.has(Field.ORDER_TOTAL) ? mapping.with(amount, mapping.leftOver()) : mapping;
    }

    private static int column(Mapping mapping, Field field) {
        return IntStream.range(0, mapping.columns().size())
                .filter(i -> mapping.columns().get(i).field() == field)
                .findFirst()
                .orElse(-1);
    }
}
