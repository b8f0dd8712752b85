package perennial.collect.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/// The rhythms in which people come.
///
/// @param fond those who have a favourite day: they come five times as readily on it
record Rhythms(Rhythm counter, Map<DayOfWeek, Rhythm> fond, Rhythm web, Rhythm catering) {

    static Rhythms between(LocalDate first, LocalDate end) {
        var fond = new EnumMap<DayOfWeek, Rhythm>(DayOfWeek.class);
        for (DayOfWeek favourite : DayOfWeek.values())
            fond.put(favourite, new Rhythm(first, end, day -> fondly(day, favourite)));
        return new Rhythms(
                new Rhythm(first, end, BakeryYear::counter),
                fond,
                new Rhythm(first, end, BakeryYear::web),
                new Rhythm(first, end, BakeryYear::catering));
    }

    private static double fondly(LocalDate day, DayOfWeek favourite) {
        return BakeryYear.counter(day) * (day.getDayOfWeek() == favourite ? 5 : 1);
    }

    /// A regular's rhythm; every other one is fond of Saturday.
    Rhythm fond(Dice dice) {
        return fond.getOrDefault(DayOfWeek.of(dice.chance(.5) ? 6 : dice.between(1, 7)), counter);
    }
}
