package perennial.collect.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import perennial.collect.intake.meaning.Table;
import tools.jackson.databind.json.JsonMapper;

class LookedTest {

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void what_a_file_looks_like_is_kept_as_it_was() {
        var table = Table.of("""
                Bestellnummer | Datum      | E-Mail            | Betrag | Bereich
                1001          | 03.04.2026 | ada@byron.example | 4,80   | Brot
                1002          | 05.06.2026 | bo@li.example     | 1.038  | Kuchen
                """);
        var looked = new Looked(table.interpret(Table.NOBODY_SAID), table.headers(), table.rows(), 2);
        assertThat(looked.interpretation().questions()).isNotEmpty();
        assertThat(json.readValue(json.writeValueAsString(looked), Looked.class))
                .isEqualTo(looked);
    }
}
