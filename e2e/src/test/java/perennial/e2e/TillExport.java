package perennial.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files as a till writes them.
final class TillExport {

    private TillExport() {}

    /// Tidy enough.
    static final String JANUARY = """
            Bestellnummer;Datum;Kunde;E-Mail;Artikel;Menge;Einzelpreis;Bereich
            1001;14.01.2026;Ada Byron;ada@byron.example;Roggenbrot;2;4,80;Brot
            1002;16.01.2026;Jörg Müller;joerg@mueller.example;Torte;1;38,00;Kuchen
            1003;28.01.2026;Ada Byron;ada@byron.example;Roggenbrot;1;4,80;Brot
            1004;30.01.2026;Zoë Ó Briain;zoe@obriain.example;Baguette;3;2,50;Brot
            """;

    /// A byte order mark, semicolons, decimal commas, a thousands point, quotes within quotes, a line break within a
    /// cell, pictures for letters, writing from right to left, a spreadsheet's formula, an empty line, an order
    /// that changed since January, and on line 7 a day that never was.
    static final String FEBRUARY = """
            \ufeffBestellnummer;Datum;Kunde;E-Mail;Artikel;Menge;Einzelpreis;Bereich
            1004;30.01.2026;Zoë Ó Briain;zoe@obriain.example;Baguette;5;2,50;Brot
            1005;02.02.2026;"Müller, Jörg ""Joe""\";joerg@mueller.example;"Torte ""Schwarzwald""; groß";1;1.038,50;Kuchen

            1006;03.02.2026;Ada Byron 🌻;ada@byron.example;"Roggenbrot
            geschnitten";1;5,10;Brot
            1007;31.02.2026;Bo Li;bo@li.example;Brezel;10;0,90;Gebäck
            1008;05.02.2026;שירה לוי;shira@levi.example;Challah;2;6,40;Brot
            1009;06.02.2026;=cmd|'/c calc'!A1;calc@cells.example;Brezel;4;0,90;Gebäck
            1010;07.02.2026;ليلى حداد;layla@haddad.example;Brezel;6;0,90;Gebäck
            """;

    static Path written(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace("\n", "\r\n"), StandardCharsets.UTF_8);
    }
}
