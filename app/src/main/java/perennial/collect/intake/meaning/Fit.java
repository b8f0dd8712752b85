package perennial.collect.intake.meaning;

/// How well the cells of a column suit a meaning that its header suggests, from 0 (not at all) to 1.
final class Fit {

    private Fit() {}

    static double of(ColumnFacts column, Field field) {
        if (column.empty()) return .9;
        return switch (field.kind()) {
            case DATE -> field == Field.BIRTHDAY ? 1 : dates(column);
            case TIME -> column.share(Look.CLOCK) > .5 ? 1 : looksLikeDates(column) ? .1 : .6;
            case NUMBER -> numbers(column);
            case EMAIL -> column.share(Look.EMAIL) > .5 ? 1 : column.count(Look.EMAIL) > 0 ? .8 : .1;
            case PHONE -> column.share(Look.WITH_LETTERS) < .5 ? 1 : .3;
            case YES_NO -> column.share(Look.YES_NO) > .5 ? 1 : .4;
            case COUNTRY -> column.share(Look.COUNTRY) > .5 ? 1 : .7;
            case CURRENCY -> column.share(Look.CURRENCY_CODE) > .5 ? 1 : .5;
            case ID -> ids(column);
            case TEXT -> texts(column, field);
        };
    }

    /// Share of cells that some date style reads.
    static double dateShare(ColumnFacts column) {
        return unmistakableDates(column)
                + column.share(DateStyle.COMPACT)
                + column.share(DateStyle.SERIAL)
                + column.share(DateStyle.UNIX_SECONDS)
                + column.share(DateStyle.UNIX_MILLIS);
    }

    /// Share of cells that some number style reads.
    static double numberShare(ColumnFacts column) {
        return column.share(Look.POINT) + column.share(Look.COMMA_ONLY);
    }

    /// Dates that can't be taken for a number.
    static boolean looksLikeDates(ColumnFacts column) {
        return unmistakableDates(column) > .8;
    }

    private static double unmistakableDates(ColumnFacts column) {
        return column.share(DateStyle.YEAR_MONTH_DAY)
                + column.share(DateStyle.MONTH_NAME)
                + column.share(DateStyle.DAY_MONTH_YEAR)
                + column.share(Look.MONTH_FIRST_ONLY);
    }

    private static double dates(ColumnFacts column) {
        double share = dateShare(column);
        if (share > .9) return 1;
        if (share > .5) return .8;
        return share > .05 ? .4 : .05;
    }

    private static double numbers(ColumnFacts column) {
        double share = numberShare(column);
        if (looksLikeDates(column)) return .05;
        if (column.share(Look.LEADING_ZERO) > .5) return .3;
        if (share > .9) return 1;
        if (share > .5) return .85;
        return share > .1 ? .5 : .1; // somebody is asked before money is left out
    }

    private static double ids(ColumnFacts column) {
        if (column.share(Look.EMAIL) > .5) return .2;
        if (looksLikeDates(column)) return .1;
        if (column.share(Look.MONEY) > .5) return .1;
        if (numberShare(column) > .9 && column.share(Look.WHOLE_NUMBER) < .5) return .2;
        return column.share(Look.SEVERAL_WORDS) > .5 ? .4 : 1;
    }

    private static double texts(ColumnFacts column, Field field) {
        if (field == Field.ATTRIBUTE || field == Field.IGNORE) return 1;
        if (column.share(Look.EMAIL) > .5 || looksLikeDates(column)) return .2;
        boolean digits = field == Field.POSTCODE
                || field == Field.LOCATION
                || field == Field.CATEGORY
                || field == Field.TIME_ZONE
                || field == Field.CONSENT_PROOF
                || field == Field.TAGS
                || field == Field.STATUS;
        return !digits && numberShare(column) > .9 ? .3 : 1;
    }
}
