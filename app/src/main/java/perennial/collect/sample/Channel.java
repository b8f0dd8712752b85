package perennial.collect.sample;

import static perennial.collect.sample.Product.Category.*;

import java.util.EnumSet;
import java.util.Set;
import perennial.collect.sample.Product.Category;

/// How an order reaches the bakery, and what can be had that way.
enum Channel {
    COUNTER("Counter", EnumSet.complementOf(EnumSet.of(CATERING))),
    WEB("Web shop", EnumSet.of(BREAD, FESTIVE, PANTRY)),
    PHONE("Phone", EnumSet.of(CATERING, ROLLS, PASTRIES));

    final String title;
    final Set<Category> sells;

    Channel(String title, Set<Category> sells) {
        this.title = title;
        this.sells = sells;
    }
}
