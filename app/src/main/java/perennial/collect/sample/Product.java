package perennial.collect.sample;

import java.time.LocalDate;

/// Something the bakery sells.
///
/// @param code the article number
/// @param cents what it costs before prices rise
/// @param laterCents what it costs since
/// @param wanted how much, beside others
/// @param pieces how many of it people take on average
record Product(
        String code,
        String name,
        Category category,
        Season season,
        int cents,
        int laterCents,
        double wanted,
        double pieces) {

    enum Category {
        BREAD("Bread"),
        ROLLS("Rolls"),
        PASTRIES("Pastries"),
        CAKES("Cakes"),
        FESTIVE("Festive baking"),
        LUNCH("Lunch"),
        DRINKS("Coffee & drinks"),
        PANTRY("Pantry & gifts"),
        CATERING("Catering");

        final String title;

        Category(String title) {
            this.title = title;
        }
    }

    enum Season {
        ALWAYS,
        ADVENT,
        EASTER,
        CARNIVAL,
        STRAWBERRIES,
        PLUMS;

        boolean includes(LocalDate day) {
            return switch (this) {
                case ALWAYS -> true;
                case ADVENT -> BakeryYear.within(day, 11_10, 12_30);
                case EASTER -> BakeryYear.aroundEaster(day, -18, 1);
                case CARNIVAL -> BakeryYear.aroundEaster(day, -75, -46) || BakeryYear.within(day, 12_30, 12_31);
                case STRAWBERRIES -> BakeryYear.within(day, 5_10, 7_10);
                case PLUMS -> BakeryYear.within(day, 8_10, 10_05);
            };
        }
    }
}
