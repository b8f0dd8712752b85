package perennial.collect.customers.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much speaks for two customers being one, and what.
///
/// Each thing they have in common counts, and what contradicts counts against them. Different first names mean that a
/// family shares something, which is no mistake in the book.
///
/// @param score 0 to 100
/// @param family whether they share something but bear different first names
/// @param reasons what they have in common, the strongest first
record Likeness(int score, boolean family, List<Reason> reasons) {

    /// What two customers may have in common, with what it counts.
    enum Reason {
        SAID(60),
        EMAIL(55),
        PHONE(40),
        EMAIL_VARIANT(40),
        /// So few bear each word of it that two of the whole name are hardly two people.
        NAME_RARE(55),
        NAME(35),
        BIRTHDAY(25),
        NAME_SIMILAR(20),
        ADDRESS(20),
        NAME_SHORTENED(15);

        private final int points;

        Reason(int points) {
            this.points = points;
        }

        /// As messages and the database call it: `email-variant`.
        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private static final int ENOUGH = 50;
    private static final int MOST = 100;
    private static final int UNUSUAL_NAME = 10;
    private static final int OTHER_EMAIL = 5;
    private static final int OTHER_NAME = 50;
    private static final int OTHER_BIRTHDAY = 40;
    private static final int OTHER_NUMBER = 15;

    /// @param name words in the order of the alphabet, as `customers.plain_name` gives them
    /// @param birthday the year 4 where nobody knows it
    record Known(String name, @Nullable LocalDate birthday) {}

    /// @param shared what both have word for word
    /// @param namesakes how many others of this name one would expect in this book by accident; 1 for a common name
    /// @param numberedTwice whether one system gave both a number of their own
    /// @param bothHaveEmail whether both have an e-mail address, the same or not
    record Pair(
            Known one,
            Known other,
            Set<Reason> shared,
            double namesakes,
            boolean numberedTwice,
            boolean bothHaveEmail) {}

    /// About as many are in a book twice. What is rarer by accident is hardly an accident.
    private static final double RARE = .02;

    private static final double UNUSUAL = .2;

    /// @return empty when too little speaks for it
    static Optional<Likeness> of(Pair pair) {
        var points = new EnumMap<Reason, Integer>(Reason.class);
        pair.shared().forEach(reason -> points.put(reason, reason.points));
        if (points.containsKey(Reason.EMAIL)) {
            points.remove(Reason.EMAIL_VARIANT);
        }
        var names = NamesAlike.of(pair.one().name(), pair.other().name());
        if (names == NamesAlike.FAMILY && !points.isEmpty()) {
            return Optional.of(new Likeness(sum(points), true, ranked(points)));
        }
        names.reason().ifPresent(reason -> points.put(reason, reason.points));
        if (names == NamesAlike.SAME) {
            weighName(pair.namesakes(), points);
        }
        int against = against(pair, names, points);
        int score = sum(points) - against;
        return score < ENOUGH ? Optional.empty() : Optional.of(new Likeness(score, false, ranked(points)));
    }

    /// The rarer the name, the more it counts.
    private static void weighName(double namesakes, EnumMap<Reason, Integer> points) {
        if (namesakes > UNUSUAL) {
            return;
        }
        if (namesakes > RARE) {
            points.put(Reason.NAME, Reason.NAME.points + UNUSUAL_NAME);
            return;
        }
        points.remove(Reason.NAME);
        int more = namesakes > RARE / 10 ? 0 : namesakes > RARE / 100 ? 5 : 10;
        points.put(Reason.NAME_RARE, Reason.NAME_RARE.points + more);
    }

    private static int against(Pair pair, NamesAlike names, EnumMap<Reason, Integer> points) {
        int against = names == NamesAlike.DIFFERENT ? OTHER_NAME : 0;
        against += pair.numberedTwice() ? OTHER_NUMBER : 0;
        boolean nothingButName = points.size() == 1 && names == NamesAlike.SAME;
        against += nothingButName && pair.bothHaveEmail() ? OTHER_EMAIL : 0;
        var one = pair.one().birthday();
        var other = pair.other().birthday();
        if (one != null && other != null) {
            if (sameDay(one, other)) {
                points.put(Reason.BIRTHDAY, Reason.BIRTHDAY.points);
            } else {
                against += OTHER_BIRTHDAY;
            }
        }
        return against;
    }

    private static boolean sameDay(LocalDate one, LocalDate other) {
        boolean yearsFit = one.getYear() == other.getYear() || one.getYear() == 4 || other.getYear() == 4;
        return yearsFit && one.getMonth() == other.getMonth() && one.getDayOfMonth() == other.getDayOfMonth();
    }

    private static int sum(EnumMap<Reason, Integer> points) {
        return Math.min(
                MOST, points.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static List<Reason> ranked(EnumMap<Reason, Integer> points) {
        var reasons = new ArrayList<>(points.keySet());
        reasons.sort(Comparator.comparing((Reason reason) -> -points.getOrDefault(reason, 0)));
        return List.copyOf(reasons);
    }
}
