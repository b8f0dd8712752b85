package perennial.collect.customers.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perennial.collect.customers.store.Likeness.Known;
import perennial.collect.customers.store.Likeness.Pair;
import perennial.collect.customers.store.Likeness.Reason;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "ada lovelace, ada lovelace, SAME",
        "ada lovelace, ada lovlace, SIMILAR",
        "ada lovelace, aad lovelace, FAMILY",
        "adam lovelace, adma lovelace, SIMILAR",
        "a lovelace, ada lovelace, SHORTENED",
        "ada lovelace, ada king lovelace, SHORTENED",
        "lovelace, ada lovelace, SHORTENED",
        "a b, ada byron, SHORTENED",
        "a, ada lovelace, DIFFERENT",
        "ada lovelace, bob lovelace, FAMILY",
        "ada lovelace, bob miller, DIFFERENT",
        "'', bob miller, UNKNOWN",
    })
    void names_are_compared_word_by_word(String one, String other, NamesAlike alike) {
        assertThat(NamesAlike.of(one, other)).isEqualTo(alike);
        assertThat(NamesAlike.of(other, one)).isEqualTo(alike);
    }

    @Test
    void the_same_number_and_a_similar_name_are_enough() {
        var likeness =
                Likeness.of(pair("ada lovelace", "ada lovlace", Reason.PHONE)).orElseThrow();

        assertThat(likeness.reasons()).containsExactly(Reason.PHONE, Reason.NAME_SIMILAR);
        assertThat(likeness.score()).isEqualTo(60);
        assertThat(likeness.family()).isFalse();
    }

    @Test
    void a_number_alone_or_a_common_name_alone_is_not() {
        assertThat(Likeness.of(pair("ada lovelace", "", Reason.PHONE))).isEmpty();
        assertThat(Likeness.of(pair("maria schmidt", "maria schmidt"))).isEmpty();
        assertThat(Likeness.of(pair("ada lovelace", "bob miller", Reason.PHONE)))
                .isEmpty();
    }

    @Test
    void a_rare_name_alone_is_worth_a_look() {
        var alone =
                new Pair(new Known("ada lovelace", null), new Known("ada lovelace", null), Set.of(), .02, false, false);

        assertThat(Likeness.of(alone)).map(Likeness::score).contains(55);
        assertThat(Likeness.of(alone).orElseThrow().reasons()).containsExactly(Reason.NAME_RARE);
    }

    @ParameterizedTest
    @CsvSource({"0, 60", ".0001, 60", ".001, 55", ".02, 50", ".05, ", "1, ", "8, "})
    void namesakes_with_an_address_each_are_one_as_surely_as_their_name_is_rare(
            double namesakes, @Nullable Integer score) {
        var likeness = Likeness.of(new Pair(
                new Known("ada lovelace", null), new Known("ada lovelace", null), Set.of(), namesakes, false, true));

        assertThat(likeness.map(Likeness::score).orElse(null)).isEqualTo(score);
    }

    @Test
    void a_family_that_shares_an_address_is_shown_as_a_family() {
        var likeness = Likeness.of(pair("ada lovelace", "bob lovelace", Reason.EMAIL, Reason.EMAIL_VARIANT))
                .orElseThrow();

        assertThat(likeness.family()).isTrue();
        assertThat(likeness.reasons()).containsExactly(Reason.EMAIL);
    }

    @Test
    void another_birthday_speaks_against_it_and_the_same_one_for_it() {
        assertThat(Likeness.of(born("1990-05-01", "1991-06-02"))).isEmpty();
        assertThat(Likeness.of(born("1990-05-01", "1990-05-01")))
                .map(Likeness::score)
                .contains(80);
        assertThat(Likeness.of(born("0004-05-01", "1990-05-01")))
                .map(Likeness::score)
                .contains(80);
    }

    @Test
    void two_numbers_at_one_shop_speak_against_it_a_little() {
        var twice = new Pair(
                new Known("ada lovelace", null),
                new Known("ada lovelace", null),
                Set.of(Reason.PHONE),
                .02,
                true,
                false);

        assertThat(Likeness.of(twice)).map(Likeness::score).contains(80);
    }

    private static Pair pair(String one, String other, Reason... shared) {
        return new Pair(new Known(one, null), new Known(other, null), Set.of(shared), 1, false, false);
    }

    private static Pair born(@Nullable String one, @Nullable String other) {
        return new Pair(
                new Known("ada lovelace", one == null ? null : LocalDate.parse(one)),
                new Known("ada lovelace", other == null ? null : LocalDate.parse(other)),
                Set.of(),
                .02,
                false,
                false);
    }
}
