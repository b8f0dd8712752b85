package perennial.understand.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import perennial.ground.ui.Formats;
import perennial.understand.insight.Picture.Cohort;

class CohortPictureTest {

    private final Formats formats = Formats.of(Locale.UK, ZoneOffset.UTC, Currency.getInstance("EUR"));

    private static Cohort cohort(int month, Long... active) {
        var counts = List.of(active);
        return new Cohort(
                YearMonth.of(2026, month),
                counts.getFirst(),
                counts,
                counts.stream().map(people -> people * 1000).toList());
    }

    @Test
    void six_visits_of_ten_people_in_three_months_are_a_fifth() {
        assertThat(CohortPicture.back(List.of(cohort(1, 10L, 3L, 2L, 1L, 9L)))).isEqualTo(0.2, within(1e-12));
    }

    @Test
    void the_newer_half_of_the_months_is_compared_with_the_older() {
        var story = CohortPicture.of(
                List.of(cohort(1, 10L, 1L, 1L, 1L, 0L), cohort(2, 10L, 5L, 5L, 5L, 0L)), "share", true, formats);

        assertThat(story.headline())
                .contains("since February 2026")
                .contains("50%")
                .contains("10%");
    }

    @Test
    void a_young_shop_is_told_that_it_is_too_early() {
        var story = CohortPicture.of(List.of(cohort(1, 10L, 1L)), "share", true, formats);

        assertThat(story.headline()).isEqualTo("It takes a few more months to see who comes back");
        assertThat(story.chart().table().rows()).containsExactly(List.of("Jan 26", "100%", "10%"));
    }

    @Test
    void cells_can_be_read_as_people_and_as_money_too() {
        var cohorts = List.of(cohort(1, 10L, 4L));

        assertThat(CohortPicture.of(cohorts, "people", true, formats)
                        .chart()
                        .table()
                        .rows())
                .containsExactly(List.of("Jan 26", "10", "4"));
        assertThat(CohortPicture.of(cohorts, "revenue", true, formats)
                        .chart()
                        .table()
                        .rows())
                .containsExactly(List.of("Jan 26", "€100", "€40"));
    }

    @Test
    void without_amounts_nobody_is_offered_money() {
        var story = CohortPicture.of(List.of(cohort(1, 10L, 4L)), "revenue", false, formats);

        assertThat(story.switches()).extracting("label").containsExactly("What share", "How many");
        assertThat(story.chart().table().rows()).containsExactly(List.of("Jan 26", "100%", "40%"));
    }
}
