package perennial.collect.intake.reading;

import java.nio.file.Path;

/// A file that holds a table, understood: how it is written and what its columns are called.
///
/// ```java
/// Spreadsheet sheet = Spreadsheet.of(file);
/// try (Rows rows = sheet.rows()) {
///     while (rows.hasNext()) {
///         switch (rows.next()) {
///             case Read.Usable usable -> …
///             case Read.Refused refused -> …
///         }
///     }
/// }
/// ```
public record Spreadsheet(Path file, Format format, Header header) {

    /// Finds out everything.
    ///
    /// @throws Refusal when the file holds no table, or nothing below its header
    public static Spreadsheet of(Path file) {
        return of(file, Format.of(file));
    }

    /// Takes the format as told and finds the header.
    public static Spreadsheet of(Path file, Format format) {
        return new Spreadsheet(file, format, Headers.find(file, format));
    }

    /// The same file with the header in another line.
    ///
    /// @param line where the header is; 0 when there is none
    public Spreadsheet withHeaderAt(long line) {
        return new Spreadsheet(file, format, Headers.at(file, format, line));
    }

    /// Everything below the header, from the top. To be closed.
    public Rows rows() {
        return new Rows(this, new ReadAhead(Formats.open(file, format)));
    }
}
