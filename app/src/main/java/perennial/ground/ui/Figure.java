package perennial.ground.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A number with what it means and the people behind it.
///
/// @param meaning one line, no jargon: "of those who were customers in May, how many still are"
/// @param people where the customers behind the number are listed
/// @param beside what it is compared with: "+12% on last month"
/// @param tone how to take it: `good`, `bad`, `watch` or blank
public record Figure(
        String label,
        Content value,
        String meaning,
        @Nullable String people,
        @Nullable String beside,
        String tone) {

    public static Figure of(String label, Content value, String meaning) {
        return new Figure(label, value, meaning, null, null, "");
    }

    public Figure people(String path) {
        return new Figure(label, value, meaning, path, beside, tone);
    }

    public Figure beside(String comparison, String howToTakeIt) {
        return new Figure(label, value, meaning, people, comparison, howToTakeIt);
    }
}
