package perennial.ground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import perennial.testing.DatabaseTest;

class BusinessSettingsDbTest extends DatabaseTest {

    private final BusinessSettings settings = new BusinessSettings(db);

    private final Business bakery = new Business(
            "Wagner & Töchter",
            Currency.getInstance("CHF"),
            ZoneId.of("Europe/Zurich"),
            Locale.GERMAN,
            "CH",
            DayOfWeek.SATURDAY,
            new BigDecimal("62.5"),
            BigDecimal.ZERO);

    @Test
    void what_is_saved_is_what_is_read_by_us_and_by_others() {
        assertThat(settings.described()).isFalse();
        settings.save(bakery);
        assertThat(settings.business()).isEqualTo(bakery);
        assertThat(settings.described()).isTrue();
        assertThat(new BusinessSettings(db).business()).isEqualTo(bakery);
        assertThat(settings.chosenLanguage()).contains(Locale.GERMAN);
    }

    @Test
    void saving_again_replaces() {
        settings.save(bakery);
        settings.save(new Business(
                "Wagner",
                bakery.currency(),
                bakery.zone(),
                Locale.ENGLISH,
                "CH",
                DayOfWeek.MONDAY,
                BigDecimal.TEN,
                BigDecimal.ONE));
        assertThat(settings.business().name()).isEqualTo("Wagner");
        assertThat(settings.business().marginPercent()).isEqualByComparingTo("10");
    }

    @Test
    void a_business_nobody_described_has_sensible_settings_and_no_chosen_language() {
        assertThat(settings.business().zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(settings.business().name()).isEmpty();
        assertThat(settings.chosenLanguage()).isEmpty();
    }
}
