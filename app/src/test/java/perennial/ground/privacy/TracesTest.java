package perennial.ground.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {

    private final Traces ada = new Traces(
            List.of("ada@shop.example", "+493055512"),
            List.of("Ada Lovelace", "Ada", "St. Mary's Road 4"),
            List.of("17850", "9"),
            List.of(List.of("Ada", "Lovelace")));

    @Test
    void an_address_is_found_wherever_it_stands_and_only_as_a_whole() {
        assertThat(ada.in("write to ADA@shop.example, please")).isTrue();
        assertThat(ada.in("<ada@shop.example>")).isTrue();
        assertThat(ada.in("canada@shop.example")).isFalse();
        assertThat(ada.in("ada@shop.example.com")).isFalse();
        assertThat(ada.in("Tel. +493055512")).isTrue();
        assertThat(ada.in("+4930555123")).isFalse();
    }

    @Test
    void a_whole_name_is_found_however_its_words_are_joined() {
        assertThat(ada.in("orders of Ada  Lovelace")).isTrue();
        assertThat(ada.in("ada-lovelace.csv")).isTrue();
        assertThat(ada.in("Ada Lovelacer")).isFalse();
        assertThat(ada.in("St. Mary's Road 4")).isTrue();
        assertThat(ada.in("St. Mary's Road 42")).isFalse();
    }

    @Test
    void a_first_name_alone_or_a_short_number_proves_nothing() {
        assertThat(ada.in("Ada")).isFalse();
        assertThat(ada.in("9")).isFalse();
        assertThat(ada.in("17850")).isTrue();
        assertThat(ada.in("it cost 17850 pounds")).isFalse();
    }

    @Test
    void a_row_with_both_names_in_cells_of_their_own_speaks_of_her() {
        assertThat(ada.in(List.of("Lovelace", "x", "ADA"))).isTrue();
        assertThat(ada.in(List.of("Lovelace", "x", "Grace"))).isFalse();
    }

    @Test
    void of_whom_nothing_is_known_nothing_is_found() {
        var nobody = new Traces(List.of(), List.of(), List.of(), List.of());

        assertThat(nobody.in("")).isFalse();
        assertThat(nobody.in("anything")).isFalse();
        assertThat(nobody.in(List.of("", "anything"))).isFalse();
    }
}
