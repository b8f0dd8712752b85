package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// All 23,570 customers of CDNOW, calibrated to 1997-09-30.
class CdnowTest {

    private static final LocalDate END = LocalDate.of(1997, 9, 30);

    @Test
    void fits_to_all_of_cdnow_are_as_published() {
        PurchaseDays days = PurchaseDays.cdnow();
        Histories histories = days.until(END);
        assertThat(histories.customers()).isEqualTo(23570);
        assertThat(histories.repeaters()).isEqualTo(9451);
        assertThat(histories.groups()).isEqualTo(8685);
        assertThat(Arrays.stream(days.between(END, LocalDate.of(1998, 6, 30))).sum())
                .isEqualTo(19684);

        CdnowSampleTest.agree(Nbd.fit(histories), -96845.344, Map.of("r", .38725, "alpha", 12.27122));
        CdnowSampleTest.agree(
                ParetoNbd.fit(histories),
                -95415.119,
                Map.of("r", .59741, "alpha", 11.58545, "s", .52233, "beta", 8.8329));
        CdnowSampleTest.agree(
                BgNbd.fit(histories), -95368.444, Map.of("r", .25162, "alpha", 4.78894, "a", .72343, "b", 2.16108));
        CdnowSampleTest.agree(
                MbgNbd.fit(histories), -95336.958, Map.of("r", .63713, "alpha", 7.31023, "a", .80749, "b", 1.22844));

        Spending spending = days.spendingUntil(END);
        assertThat(spending.customers()).isEqualTo(9450);
        CdnowSampleTest.agree(
                GammaGamma.fit(spending), -40763.476, Map.of("p", 6.27534, "q", 3.62444, "gamma", 14.98371));
    }
}
