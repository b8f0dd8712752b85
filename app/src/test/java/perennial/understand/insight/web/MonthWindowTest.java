package perennial.understand.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MonthWindowTest {

    @Test
    void nine_days_of_december_are_compared_with_nine_days_of_november() {
        var december = MonthWindow.until(LocalDate.of(2011, 12, 9));

        assertThat(december.days()).isEqualTo(9);
        assertThat(december.earlier(1))
                .isEqualTo(new MonthWindow(LocalDate.of(2011, 11, 1), LocalDate.of(2011, 11, 10)));
        assertThat(december.earlier(12))
                .isEqualTo(new MonthWindow(LocalDate.of(2010, 12, 1), LocalDate.of(2010, 12, 10)));
    }

    @Test
    void a_shorter_month_ends_with_its_last_day() {
        var march = MonthWindow.until(LocalDate.of(2026, 3, 31));

        assertThat(march.earlier(1)).isEqualTo(new MonthWindow(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
    }
}
