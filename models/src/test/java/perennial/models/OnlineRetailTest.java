package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// UCI Online Retail: 3,317 customers to 2011-08-31, then 14.3 weeks.
class OnlineRetailTest {

    @Test
    void a_wholesaler_loses_nobody_visibly_but_has_a_rhythm() {
        PurchaseDays days = PurchaseDays.onlineRetail();
        LocalDate end = LocalDate.of(2011, 8, 31);
        Histories histories = days.until(end);
        assertThat(histories.customers()).isEqualTo(3317);
        int[] orders = days.between(end, LocalDate.of(2011, 12, 9));
        assertThat(Arrays.stream(orders).sum()).isEqualTo(4806);

        assertThat(Nbd.fit(histories).logLikelihood()).isCloseTo(-21755.348, within(.002));
        for (Fit<?> fit : List.of(BgNbd.fit(histories), MbgNbd.fit(histories), ParetoNbd.fit(histories))) {
            assertThat(fit.logLikelihood()).isCloseTo(-21755.348, within(.002));
            assertThat(fit.note()).contains(Note.NO_LOSS);
            assertThat(fit.model().parameters().values()).allMatch(Double::isFinite);
        }

        Fit<MbgCnbdK> regular = MbgCnbdK.fit(histories);
        assertThat(regular.model().k()).isEqualTo(2);
        assertThat(regular.logLikelihood()).isCloseTo(-21217.310, within(.002));
        assertThat(regular.note()).isEmpty();

        Backtest backtest = Backtest.of(new Split(histories, orders, 100 / 7d));
        assertThat(backtest.score("nbd").orElseThrow().bias()).hasValueCloseTo(-.244, within(.001));
    }
}
