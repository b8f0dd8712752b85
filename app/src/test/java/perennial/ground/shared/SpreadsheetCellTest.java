package perennial.ground.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|'/C calc'!A0",
                "@SUM(1)",
                "+1+cmd|'x'",
                "-2+3",
                "  =1+1",
                "\t=1",
                "\r=1",
                "\u00a0=1",
                "\ufeff=1",
                "\u0001=1",
                "＝1+1"
            })
    void what_a_spreadsheet_would_calculate_gets_an_apostrophe(String formula) {
        assertThat(SpreadsheetCell.safe(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Ada", "12.50", "-12,50", "+49 30 1234", "a=b", "ada@shop.example", "", " ", "a; b", "a\nb"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(SpreadsheetCell.safe(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
                    Ada;=1+1      → Ada;'=1+1
                    Ada; @x;b     → Ada;' @x;b
                    =1;=2         → '=1;'=2
                    """)
    void a_formula_does_not_hide_behind_another_delimiter(String text, String safe) {
        assertThat(SpreadsheetCell.safe(text)).isEqualTo(safe);
    }

    @Test
    void a_formula_does_not_hide_behind_a_line_break() {
        assertThat(SpreadsheetCell.safe("Ada\n=1+1")).isEqualTo("Ada\n'=1+1");
    }
}
