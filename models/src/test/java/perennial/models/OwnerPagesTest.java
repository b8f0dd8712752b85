package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The back-test on two real businesses, as an owner would read it: docs/backtest.md. `-Dreport=renew` writes it anew.
class OwnerPagesTest {

    private static final Path PAGE = Path.of("..", "docs", "backtest.md");

    @Test
    void the_page_is_what_the_back_test_says() throws IOException {
        String page = """
                # How well the forecasts did

                Two businesses whose past is public, each cut so that the models had to look ahead a third of it. The
                choice among them rests on earlier cuts than the one reported here; [why that
                one](adr/0011-which-model-forecasts.md). A star marks the model chosen. “MAE” and “RMSE” are the usual
                errors a customer; never read MAE alone, since “nobody returns” (zero) does well by it.

                ## CDNOW, 23,570 customers of a record shop, 1997 and 1998

                %s
                ## UCI Online Retail, 4,338 customers of a wholesaler of gifts, December 2010 to December 2011

                The weeks held out hold Christmas, and one year of history can't know of it: that is what is missing in
                the total. With 18 months or more, `Season` forecasts it.

                %s""".formatted(
                        report(PurchaseDays.cdnow(), LocalDate.of(1998, 6, 30)),
                        report(PurchaseDays.onlineRetail(), LocalDate.of(2011, 12, 9)));
        if ("renew".equals(System.getProperty("report"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String report(PurchaseDays days, LocalDate today) {
        Purchases purchases = days.purchases();
        int last = (int) today.toEpochDay();
        RollingOrigin rolling = RollingOrigin.of(purchases, last, RollingOrigin.horizon(purchases, last))
                .orElseThrow();
        return "```text\n" + String.join("\n", OwnerReport.of(rolling)) + "\n```\n";
    }
}
