package perennial.collect.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perennial.collect.sample.Books.Receipt;

@NullMarked
class SampleBusinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void the_same_day_gives_the_same_bytes() throws IOException {
        boolean same = files(SampleBusiness.asOf(TODAY)).equals(files(SampleBusiness.asOf(TODAY)));

        assertThat(same).isTrue(); // eighteen million characters are no message
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-01-01", "2027-08-29", "2028-02-29"})
    void it_is_much_the_same_bakery_on_any_day(LocalDate today) {
        var books = Books.of(today);
        List<Receipt> placed = books.placed();
        var days = books.days().values();

        assertThat(books.lines()).hasSizeBetween(120_000, 200_000);
        assertThat(days).hasSizeBetween(2_700, 3_150);
        assertThat(share(days.stream().filter(one -> one.size() == 1).count(), days.size()))
                .isBetween(.30, .45);
        assertThat(share(books.receipts().stream().filter(Receipt::credit).count(), placed.size()))
                .isBetween(.01, .03);
        assertThat(share(
                        placed.stream()
                                .filter(receipt -> receipt.customer() == null)
                                .count(),
                        placed.size()))
                .isBetween(.3, .5);
        assertThat(books.receipts()).allMatch(receipt -> receipt.day().isBefore(today));
        assertThat(placed.getFirst().day()).isBefore(today.minusMonths(29));
    }

    private static double share(long part, long whole) {
        return part / (double) whole;
    }

    private static String files(SampleBusiness business) throws IOException {
        var files = new StringWriter();
        business.writeContacts(files);
        business.writeOrders(files);
        return files.toString();
    }
}
