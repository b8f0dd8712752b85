package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Forecasts of 39 weeks for the CDNOW sample, judged on what its customers did.
class BacktestTest {

    private static final Backtest BACKTEST = Backtest.of(new Split(
            CdnowSample.histories(),
            CdnowSample.ROWS.stream().mapToInt(row -> row.count("x_star")).toArray(),
            39));

    @Test
    void errors_are_as_published() {
        judged("nbd", 1.0410, 1.8595, .5834);
        judged("bg-nbd", .7855, 1.6080, .6256);
        judged("mbg-nbd", .7648, 1.6072, .6273);
        judged("pareto-nbd", .7545, 1.6029, .6302);
    }

    private static void judged(String name, double mae, double rmse, double correlation) {
        Score score = BACKTEST.score(name).orElseThrow();
        assertThat(score.mae()).isCloseTo(mae, within(5e-4));
        assertThat(score.rmse()).isCloseTo(rmse, within(5e-4));
        assertThat(score.correlation()).hasValueCloseTo(correlation, within(5e-4));
    }

    @Test
    void to_say_that_nobody_returns_looks_good_by_mean_absolute_error_only() {
        Score zero = BACKTEST.score("zero").orElseThrow();
        assertThat(zero.mae()).isCloseTo(.7985, within(5e-5));
        assertThat(zero.correlation()).isEmpty();
        assertThat(zero.bias()).hasValue(-1);
        assertThat(zero.topDecileShare()).hasValueCloseTo(.1, within(1e-9));
        assertThat(BACKTEST.ranking().get(BACKTEST.ranking().size() - 1).name()).isIn("zero", "rate");
    }

    @Test
    void the_panel_is_less_wrong_than_any_of_its_members() {
        assertThat(BACKTEST.ranking().get(0).name()).isEqualTo("panel");
        assertThat(BACKTEST.champion().name()).isEqualTo("panel");
        assertThat(BACKTEST.champion(List.of("zero", "rate")).orElseThrow().name())
                .isEqualTo("rate");
        assertThat(BACKTEST.champion(List.of())).isEmpty();
    }

    @Test
    void four_of_five_ranges_hold_the_truth_or_more_since_counts_are_whole() {
        assertThat(BACKTEST.score("mbg-cnbd-k").orElseThrow().coverage80()).isBetween(.8, .95);
        assertThat(BACKTEST.score("pareto-nbd").orElseThrow().coverage80()).isBetween(.8, .95);
    }
}
