package perennial.ground.access.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

    /// RFC 4648, section 10, without the padding.
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void bytes_become_the_letters_of_the_standard(String text, String letters) {
        assertThat(Base32.of(text.getBytes(US_ASCII))).isEqualTo(letters);
    }

    @Test
    void what_was_typed_from_paper_is_understood() {
        assertThat(Base32.grouped("ABCDEFGHIJKLMNOP")).isEqualTo("ABCD-EFGH-IJKL-MNOP");
        assertThat(Base32.meant(" abcd efgh-ijkl mnop ")).isEqualTo("ABCDEFGHIJKLMNOP");
    }
}
