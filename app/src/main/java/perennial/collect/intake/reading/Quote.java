package perennial.collect.intake.reading;

/// What stands around a cell that holds a delimiter or a line end.
public enum Quote {
    /// `"Berlin, Mitte"`, as nearly everybody writes it.
    DOUBLE,
    /// `'Berlin, Mitte'`, as some databases do.
    SINGLE,
    /// `“Berlin, Mitte”`, after a word processor has had its way.
    SMART,
    /// Quotes are letters like any other.
    NONE;

    boolean opens(char c) {
        return switch (this) {
            case DOUBLE -> c == '"';
            case SINGLE -> c == '\'';
            case SMART -> c == '“' || c == '„' || c == '”';
            case NONE -> false;
        };
    }

    boolean closes(char c) {
        return switch (this) {
            case DOUBLE -> c == '"';
            case SINGLE -> c == '\'';
            case SMART -> c == '”' || c == '“';
            case NONE -> false;
        };
    }

    boolean around(String cell) {
        return cell.length() >= 2 && opens(cell.charAt(0)) && closes(cell.charAt(cell.length() - 1));
    }

    /// The inside of a quoted cell, where a quote that belongs to the text is written twice.
    String undoubled(String inside) {
        return switch (this) {
            case DOUBLE -> inside.replace("\"\"", "\"");
            case SINGLE -> inside.replace("''", "'");
            case SMART -> inside.replace("””", "”").replace("““", "“");
            case NONE -> inside;
        };
    }
}
