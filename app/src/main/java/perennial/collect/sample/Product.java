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
        String code, String name, Category category, Season season, int cents, int laterCents, double wanted, double pieces) {

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
            long fromEaster = BakeryYear.daysFromEaster(day);
            return switch (this) {
                case ALWAYS -> true;
                case ADVENT -> BakeryYear.within(day, 11, 10, 12, 30);
                case EASTER -> fromEaster >= -18 && fromEaster <= 1;
                case CARNIVAL -> fromEaster >= -75 && fromEaster <= -46 || BakeryYear.within(day, 12, 30, 12, 31);
                case STRAWBERRIES -> BakeryYear.within(day, 5, 10, 7, 10);
                case PLUMS -> BakeryYear.within(day, 8, 10, 10, 5);
            };
        }
    }
}
