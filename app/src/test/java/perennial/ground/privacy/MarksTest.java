package perennial.ground.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = new Marks() {
        private final Set<String> known = Set.of("email:ada@shop.example", "phone:+493055512", "written:ada lovelace");

        @Override
        public boolean nobody() {
            return false;
        }

        @Override
        public boolean has(String namespace, String value) {
            return known.contains(namespace + ":" + value);
        }
    };

    @Test
    void whole_cells_and_addresses_within_them_tell() {
        assertThat(marks.mentionedIn(List.of("x", " ADA@shop.example "))).isTrue();
        assertThat(marks.mentionedIn(List.of("friend of <ada@shop.example>"))).isTrue();
        assertThat(marks.mentionedIn(List.of("+49 (30) 555-12"))).isTrue();
        assertThat(marks.mentionedIn(List.of("0049 30 55512"))).isTrue();
        assertThat(marks.mentionedIn(List.of("Ada Lovelace"))).isTrue();
        assertThat(marks.mentionedIn(List.of("Ada", "bob@shop.example", "55512")))
                .isFalse();
    }

    @Test
    void among_words_about_others_only_the_address_is_struck_out() {
        assertThat(marks.struck("Friend of ada@shop.example, and of bob@shop.example."))
                .isEqualTo("Friend of […], and of bob@shop.example.");
        assertThat(Marks.NOBODY.struck("ada@shop.example")).isEqualTo("ada@shop.example");
    }
}
