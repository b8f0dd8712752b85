package perennial.collect.intake.reading;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// How a file is written, found from its bytes and never from its name. Every finding can be replaced by what a
/// person knows better.
public sealed interface Format {

    /// The delimiter that stands for "any run of blanks or tabs".
    char BLANKS = ' ';

    /// The delimiter of a text with only one column: none.
    char NO_DELIMITER = '\uffff';

    /// How many times the file is packed with gzip; 0 to 2.
    int wrappings();

    /// @throws Refusal for a file that holds no table
    static Format of(Path file) {
        return Formats.of(file);
    }

    /// Rows of text.
    ///
    /// @param delimiter what stands between two cells; [#BLANKS] for a text whose columns are set apart by
    /// blanks, [#NO_DELIMITER] for one column
    record Text(int wrappings, Finding<Charset> charset, Finding<Character> delimiter, Finding<Quote> quote)
            implements Format {

        public Text withCharset(Charset told) {
            return new Text(wrappings, Finding.told(told), delimiter, quote);
        }

        public Text withDelimiter(char told) {
            return new Text(wrappings, charset, Finding.told(told), quote);
        }

        public Text withQuote(Quote told) {
            return new Text(wrappings, charset, delimiter, Finding.told(told));
        }
    }

    /// A workbook of Excel or whoever writes the same (XLSX).
    ///
    /// @param sheets all of them, hidden ones too
    /// @param sheet the one that is read
    record Workbook(int wrappings, List<Sheet> sheets, Finding<Sheet> sheet) implements Format {

        public Workbook withSheet(int index) {
            return new Workbook(wrappings, sheets, Finding.told(sheets.get(index)));
        }
    }
}
