package perennial.understand.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import perennial.ground.ui.Formats;

class FilledInTest {

    private final Formats formats = Formats.of(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR"));

    private FilledIn filled(Map<String, String> changes) {
        var form = new HashMap<>(Map.of(
                "long-silent.rhythms", "4",
                "overdue.rhythms", "2",
                "came-back.rhythms", "4",
                "regular.purchases", "5",
                "on.long-silent", "true",
                "on.overdue", "true",
                "on.regular", "true"));
        form.putAll(changes);
        return FilledIn.of(form, formats);
    }

    @Test
    void a_comma_is_a_decimal_point() {
        var filled = filled(Map.of("overdue.rhythms", "2,5"));

        assertThat(filled.complaints()).isEmpty();
        assertThat(filled.settings())
                .filteredOn(setting -> setting.rule().key().equals("overdue"))
                .singleElement()
                .satisfies(setting -> assertThat(setting.rule().bounds()).containsEntry("rhythms", 2.5));
    }

    @Test
    void what_is_not_ticked_is_off_except_where_people_would_stand_nowhere() {
        var filled = filled(Map.of());

        assertThat(filled.settings())
                .filteredOn(setting -> !setting.enabled())
                .extracting(setting -> setting.rule().key())
                .containsExactly("asked-to-hear-from-us", "speaks-for-us", "came-back");
    }

    @Test
    void nobody_is_lapsed_before_they_are_at_risk() {
        assertThat(filled(Map.of("long-silent.rhythms", "2")).complaints()).containsOnlyKeys("long-silent.rhythms");
    }

    @Test
    void nonsense_is_answered_beside_its_field() {
        assertThat(filled(Map.of("regular.purchases", "2.5", "overdue.rhythms", "soon"))
                        .complaints())
                .containsOnlyKeys("regular.purchases", "overdue.rhythms")
                .containsEntry("regular.purchases", "This must be a whole number from 2 to 1,000.");
    }
}
