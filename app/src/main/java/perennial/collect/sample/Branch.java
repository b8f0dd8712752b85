package perennial.collect.sample;

/// The two places with a counter.
enum Branch {
    LINDENSTRASSE("Lindenstraße"),
    MARKET_HALL("Market hall");

    final String title;

    Branch(String title) {
        this.title = title;
    }

    Branch other() {
        return this == LINDENSTRASSE ? MARKET_HALL : LINDENSTRASSE;
    }
}
