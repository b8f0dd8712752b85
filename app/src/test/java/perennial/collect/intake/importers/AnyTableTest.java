package perennial.collect.intake.importers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;

class AnyTableTest extends ImporterContractTest {

    @Override
    String key() {
        return "table";
    }

    @Override
    Table export() {
        return Table.of("""
                Bestellnummer | Datum      | Kunde   | E-Mail          | Artikel | Menge | Einzelpreis
                1001          | 13.04.2024 | Ada L.  | ada@example.com | Brot    | 2     | 4,50
                1001          |            |         |                 | Kuchen  | 1     | 12,00
                1002          | 14.04.2024 | Bob B.  | bob@example.com | Brot    | 1     | 4,50
                """);
    }

    @Test
    void rows_that_continue_an_order_inherit_its_day_and_buyer() {
        assertThat(sale(1).sale().at()).isEqualTo(sale(0).sale().at());
        assertThat(sale(1).buyer()).isEqualTo(sale(0).buyer());
        assertThat(sale(1).sale().product()).isEqualTo("Kuchen");
        assertThat(sale(1).sale().amountMinor()).isEqualTo(1200);
    }
}
