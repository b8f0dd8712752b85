package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The published fits to the CDNOW sample: log-likelihood within .002, parameters within .5 %.
class CdnowSampleTest {

    private static final Histories HISTORIES = CdnowSample.histories();

    @Test
    void the_sample_is_the_published_one() {
        assertThat(HISTORIES.customers()).isEqualTo(2357);
        assertThat(HISTORIES.totalRepeats()).isEqualTo(2457);
        assertThat(HISTORIES.repeaters()).isEqualTo(946);
        assertThat(HISTORIES.groups()).isEqualTo(1016);
        assertThat(CdnowSample.ROWS.stream().mapToInt(r -> r.count("x_star")).sum())
                .isEqualTo(1882);
    }

    @Test
    void nbd_is_as_published() {
        agree(Nbd.fit(HISTORIES), -9763.658, Map.of("r", .38477, "alpha", 12.07201));
    }

    @Test
    void bg_nbd_is_as_published() {
        agree(BgNbd.fit(HISTORIES), -9582.42921, Map.of("r", .242595, "alpha", 4.413602, "a", .792922, "b", 2.425907));
    }

    @Test
    void mbg_nbd_is_as_published() {
        agree(MbgNbd.fit(HISTORIES), -9582.13572, Map.of("r", .524843, "alpha", 6.183086, "a", .89136, "b", 1.614002));
    }

    @Test
    void pareto_nbd_is_as_published() {
        agree(
                ParetoNbd.fit(HISTORIES),
                -9594.97618,
                Map.of("r", .553277, "alpha", 10.577683, "s", .60624, "beta", 11.668741));
    }

    @Test
    void gamma_gamma_is_as_published() {
        Spending spending = CdnowSample.spending();
        assertThat(spending.customers()).isEqualTo(946);
        Fit<GammaGamma> fit = GammaGamma.fit(spending);
        agree(fit, -4055.91769, Map.of("p", 6.249573, "q", 3.744225, "gamma", 15.44352));
        assertThat(fit.model().meanSpend()).isCloseTo(35.1704, withinPercentage(.1));
        assertThat(fit.model().expectedSpend(2, 22.345)).isCloseTo(24.654, withinPercentage(.1));
        assertThat(fit.model().expectedSpend(1, 11.77)).isCloseTo(18.910, withinPercentage(.1));
        assertThat(fit.model().expectedSpend(7, 73.741)).isCloseTo(71.465, withinPercentage(.1));
    }

    @Test
    void one_stage_fits_as_well_as_mbg_nbd() {
        Fit<MbgCnbdK> fit = MbgCnbdK.fit(HISTORIES, Priors.none(), 1);
        assertThat(fit.logLikelihood()).isCloseTo(-9582.13572, within(.002));
    }

    static void agree(Fit<?> fit, double logLikelihood, Map<String, Double> parameters) {
        assertThat(fit.converged()).as(fit.stop().toString()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(.002));
        parameters.forEach((name, value) ->
                assertThat(fit.model().parameters().get(name)).as(name).isCloseTo(value, withinPercentage(.5)));
        assertThat(fit.note()).isEmpty();
    }
}
