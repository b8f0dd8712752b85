package perennial.collect.intake.reading;

/// What ends a cell and what ends a row.
///
/// @param runs whether any run of blanks and tabs is one delimiter
record Delimiting(char delimiter, char other, boolean runs) {

    static Delimiting by(char delimiter) {
        boolean runs = delimiter == Format.BLANKS;
        return new Delimiting(delimiter, runs ? '\t' : delimiter, runs);
    }

    boolean isDelimiter(char c) {
        return c == delimiter || c == other;
    }

    boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r' || c == other;
    }

    /// A blank that is nothing but a blank.
    boolean isPadding(char c) {
        return c == ' ' && !runs;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
