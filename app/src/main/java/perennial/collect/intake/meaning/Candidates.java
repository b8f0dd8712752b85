package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What each column might mean: by its header where that helps, else by its cells.
final class Candidates {

    /// A header that says less than this doesn't keep the cells from being heard.
    private static final double HEARD = .45;

    private final Survey survey;
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(Survey survey) {
        this.survey = survey;
    }

    static List<Candidate> of(Survey survey) {
        var candidates = new Candidates(survey);
        survey.columns().forEach(candidates::consider);
        return candidates.found;
    }

    private void consider(ColumnFacts column) {
        Map<Field, Double> named = HeaderWords.suggest(asWritten(column.header()));
        double best = 0;
        for (var suggestion : named.entrySet()) {
            double score = suggestion.getValue() * Fit.of(column, suggestion.getKey());
            add(column, suggestion.getKey(), score, "header");
            best = Math.max(best, score);
        }
        // "Customer" may be a number, a name or an address
        if (named.containsKey(Field.CUSTOMER_ID) && column.share(Look.SEVERAL_WORDS) > .3)
            add(column, Field.NAME, .8, "names");
        if (column.share(Look.EMAIL) > .6) add(column, Field.EMAIL, .9, "cells");
        if (best < HEARD && !column.empty()) byCells(column, column.header().isEmpty());
    }

    /// The header as the file has it: the second of two that say the same is told apart by a number.
    private String asWritten(String header) {
        int number = header.matches(".+ \\(\\d+\\)") ? header.lastIndexOf(" (") : 0;
        var first = header.substring(0, number);
        return survey.columns().stream().anyMatch(column -> column.header().equals(first)) ? first : header;
    }

    private void byCells(ColumnFacts column, boolean unnamed) {
        double numbers = Fit.numberShare(column);
        if (column.share(Look.PHONE) > .5) add(column, Field.PHONE, .8, "cells");
        else if (Fit.looksLikeDates(column)) add(column, Field.ORDER_DATE, unnamed ? .75 : .6, "cells");
        else if (column.share(DateStyle.COMPACT) > .99) add(column, Field.ORDER_DATE, unnamed ? .72 : .55, "cells");
        else if (column.share(DateStyle.UNIX_SECONDS) > .99 || column.share(DateStyle.UNIX_MILLIS) > .99)
            add(column, Field.ORDER_DATE, .5, "cells");
        else if (column.share(Look.MONEY) > .8) add(column, Field.AMOUNT, .6, "cells");
        else if (column.share(Look.CURRENCY_CODE) > .95 && column.distinct() <= 20)
            add(column, Field.CURRENCY, .6, "cells");
        else if (column.share(Look.COUNTRY) > .9 && column.recurring()) add(column, Field.COUNTRY, .7, "cells");
        else if (unnamed) unnamed(column, numbers);
    }

    private void unnamed(ColumnFacts column, double numbers) {
        if (numbers > .95 && column.share(Look.WHOLE_NUMBER) < .9) add(column, Field.AMOUNT, .72, "cells");
        else if (numbers > .95 && isSmall(column)) add(column, Field.QUANTITY, .7, "cells");
        else if (column.share(Look.SEVERAL_WORDS) > .5) {
            add(column, column.recurring() ? Field.PRODUCT : Field.NAME, .5, "cells");
        } else if (column.recurring() || column.unique()) {
            boolean order = column.unique() || ordersByDate(column);
            add(column, order ? Field.ORDER_NUMBER : Field.CUSTOMER_ID, .72, "cells");
        }
    }

    /// Few different values of few digits: pieces rather than ids.
    private static boolean isSmall(ColumnFacts column) {
        return column.share(Look.LEADING_ZERO) < .01
                && column.distinct() < Math.max(10, column.filled() / 20)
                && column.examples().stream().allMatch(example -> example.length() <= 3);
    }

    /// RowKind with the same value have the same day: an order, not a customer.
    private boolean ordersByDate(ColumnFacts column) {
        return survey.columns().stream()
                .filter(other -> other != column && Fit.dateShare(other) > .9)
                .findFirst()
                .map(date -> Sample.of(survey).constantWithin(column.index(), date.index()))
                .orElse(false);
    }

    private void add(ColumnFacts column, Field field, double score, String reason) {
        found.add(new Candidate(column.index(), field, score, Reason.of(reason, column.header())));
    }
}
