package perennial.collect.intake.reading;

import java.util.List;

/// Finds out what stands around cells.
final class Quotes {

    /// Cells out of a hundred that look quoted before the rarer quotes are believed; two titles in quotes are
    /// just that.
    private static final int RARE = 30;

    /// From here on a quote is believed even if it holds what looks like rows.
    static final double SURE = 0.85;

    private Quotes() {}

    static Finding<Quote> find(Sample sample, char delimiter) {
        Sample.Reading usual = sample.read(delimiter, Quote.DOUBLE);
        if (usual.stray() > usual.closed()) {
            return Finding.of(Quote.NONE, 0.7, "stray-quotes", String.valueOf(usual.stray()));
        }
        if (usual.closed() > 0) {
            return Finding.of(Quote.DOUBLE, 0.95, "quoted-cells", String.valueOf(usual.closed()));
        }
        for (Quote quote : List.of(Quote.SINGLE, Quote.SMART)) {
            Sample.Reading reading = sample.read(delimiter, quote);
            long cells = reading.rows().stream().mapToLong(List::size).sum();
            if (reading.closed() > 10 * reading.stray() && reading.closed() * 100 >= cells * RARE) {
                return Finding.of(quote, SURE, "quoted-cells", String.valueOf(reading.closed()));
            }
        }
        return Finding.of(Quote.DOUBLE, 0.8, "no-quotes");
    }
}
