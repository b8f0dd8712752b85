package perennial.collect.intake.reading;

import java.util.List;

/// Finds out what stands around cells.
final class Quotes {

    private Quotes() {}

    static Finding<Quote> find(Sample sample, char delimiter) {
        List<String> cells = sample.rows(delimiter, Quote.NONE).stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(cell -> cell.length() > 1)
                .toList();
        for (Quote quote : List.of(Quote.DOUBLE, Quote.SINGLE, Quote.SMART)) {
            long opened =
                    cells.stream().filter(cell -> quote.opens(cell.charAt(0))).count();
            long closed = cells.stream()
                    .filter(cell -> quote.closes(cell.charAt(cell.length() - 1)))
                    .count();
            if (isQuoting(opened, closed, cells.size())) {
                return Finding.of(quote, 0.95, "quoted-cells", String.valueOf(opened));
            }
        }
        return Finding.of(Quote.DOUBLE, 0.8, "no-quotes");
    }

    /// About as many cells open a quote as close one. An apostrophe in front of numbers, as some shops write it,
    /// never closes; and two titles in quotes among a thousand cells are just that.
    private static boolean isQuoting(long opened, long closed, int cells) {
        return opened > 0 && Math.min(opened, closed) * 2 >= Math.max(opened, closed) && opened * 10 >= cells;
    }
}
