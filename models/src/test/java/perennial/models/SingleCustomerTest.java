package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Answers about single customers, against 40-digit and published values.
class SingleCustomerTest {

    private static final Percentage EIGHT_DIGITS = Percentage.withPercentage(1e-6);

    static Stream<Golden> extremes() {
        return Golden.rows("bg_mbg_extreme_mpmath.csv").stream();
    }

    static Stream<Golden> paretoExtremes() {
        return Golden.rows("pnbd_extreme_mpmath.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void extreme_customers_agree_with_40_digits(Golden row) {
        double r = row.number("r");
        double alpha = row.number("alpha");
        double a = row.number("a");
        double b = row.number("b");
        AttritionModel model = row.text("model").equals("BG") ? new BgNbd(r, alpha, a, b) : new MbgNbd(r, alpha, a, b);
        History history = new History(row.count("x"), row.number("tx"), row.number("T"));
        assertThat(model.logLikelihood(history)).isCloseTo(row.number("loglik"), EIGHT_DIGITS);
        // values below the smallest double are 0
        double alive = row.number("p_alive");
        assertThat(model.probabilityAlive(history)).isCloseTo(alive, within(1e-8 * alive));
        double expected = row.number("ce");
        assertThat(model.expectedOrders(history, row.number("t"))).isCloseTo(expected, within(1e-8 * expected));
    }

    @ParameterizedTest
    @MethodSource("paretoExtremes")
    void extreme_customers_agree_with_40_digits_under_pareto_nbd(Golden row) {
        ParetoNbd model = new ParetoNbd(row.number("r"), row.number("alpha"), row.number("s"), row.number("beta"));
        History history = new History(row.count("x"), row.number("tx"), row.number("T"));
        // The file's row of 1,000 purchases and 20 silent weeks is itself only good to 1.4e-6; see the next test.
        Percentage digits = history.repeats() == 1000 ? Percentage.withPercentage(2e-4) : EIGHT_DIGITS;
        assertThat(model.logLikelihood(history)).isCloseTo(row.number("loglik"), EIGHT_DIGITS);
        assertThat(model.probabilityAlive(history)).isCloseTo(row.number("p_alive"), digits);
        assertThat(model.expectedOrders(history, 10)).isCloseTo(row.number("ce10"), digits);
        assertThat(model.expectedOrders(history, 52)).isCloseTo(row.number("ce52"), digits);
    }

    /// By adaptive quadrature of the defining integral at 40 digits (mpmath, 80 panels).
    @Test
    void twenty_silent_weeks_after_a_thousand_purchases_are_the_end() {
        ParetoNbd model = new ParetoNbd(.55, 10.58, .61, 11.67);
        assertThat(model.probabilityAlive(new History(1000, 500, 520)))
                .isCloseTo(3.233599151369986e-14, Percentage.withPercentage(1e-7));
    }

    @Test
    void a_new_customer_is_expected_to_come_back_as_often_as_published() {
        assertThat(new BgNbd(.242595, 4.413602, .792922, 2.425907).expectedOrdersOfNewCustomer(52))
                .isCloseTo(1.44401, within(1e-4));
        assertThat(new MbgNbd(.524843, 6.183086, .891360, 1.614002).expectedOrdersOfNewCustomer(52))
                .isCloseTo(1.41888, within(1e-4));
        assertThat(new ParetoNbd(.553277, 10.577683, .606240, 11.668741).expectedOrdersOfNewCustomer(52))
                .isCloseTo(1.47343, within(1e-4));
    }

    @Test
    void to_order_within_t_one_must_be_there_and_buy() {
        BgNbd bg = new BgNbd(.243, 4.414, .793, 2.426);
        History history = new History(2, 30.43, 38.86);
        double alive = bg.probabilityAlive(history);
        double buys = 1 - Math.pow((4.414 + 38.86) / (4.414 + 38.86 + 12), 2.243);
        assertThat(bg.probabilityOfOrder(history, 12)).isCloseTo(alive * buys, within(1e-12));
    }
}
