package perennial.collect.intake.meaning;

/// Decides from a whole column whether point or comma stands before its decimals.
final class NumberChoice {

    private NumberChoice() {}

    static Decided<NumberStyle> of(ColumnFacts column) {
        long pointOnly = column.count(Look.POINT_ONLY);
        long commaOnly = column.count(Look.COMMA_ONLY);
        boolean point = pointOnly >= commaOnly;
        long most = Math.max(pointOnly, commaOnly);
        long fewest = Math.min(pointOnly, commaOnly);
        if (most > 0) {
            Witness witness = column.witnesses().get(point ? Look.POINT_ONLY : Look.COMMA_ONLY);
            double sure = fewest == 0 ? 1 : fewest * 100 <= most ? .9 : .5;
            return new Decided<>(
                    point ? NumberStyle.POINT : NumberStyle.COMMA,
                    sure,
                    witness == null
                            ? Reason.of("numbers-plain")
                            : Reason.of("numbers-decided", witness.cell(), witness.line()));
        }
        Witness twoWays = column.witnesses().get(Look.TWO_WAYS);
        if (twoWays == null) return new Decided<>(NumberStyle.POINT, 1, Reason.of("numbers-plain"));
        // three decimals are rarer than thousands
        boolean comma = twoWays.cell().indexOf('.') >= 0;
        return new Decided<>(
                comma ? NumberStyle.COMMA : NumberStyle.POINT,
                .5,
                Reason.of("numbers-both", twoWays.cell(), twoWays.line()));
    }
}
