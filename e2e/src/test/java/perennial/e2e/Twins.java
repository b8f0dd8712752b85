package perennial.e2e;

import java.io.IOException;
import java.nio.file.Path;

/// People who are in the book twice, and a family that only shares a telephone.
final class Twins {

    private static final String BOOK = """
            Name;E-Mail;Telefon;Straße;PLZ;Ort
            Ada Byron-Lovelace;ada@byron.example;+49 30 1234567;Am Markt 1;10115;Berlin
            ADA  BYRON LOVELACE;ada.lovelace@work.example;030/1234567;Am Markt 1;10115;Berlin
            Jörg Müller-Lüdenscheidt;joerg@mueller.example;+49 40 7654321;Lange Straße mit einem sehr langen Namen 27b;20095;Hamburg
            Joerg Mueller-Luedenscheidt;;+49 40 7654321;Lange Straße mit einem sehr langen Namen 27b;20095;Hamburg
            Rosa Klein;rosa@klein.example;+49 89 555111;Kirchweg 3;80331;München
            Paul Klein;paul@klein.example;+49 89 555111;Kirchweg 3;80331;München
            """;

    private Twins() {}

    static void areInTheBook(Visitor olga, Path folder) throws IOException {
        olga.page().waitForURL("**/");
        olga.page().setInputFiles("input[type=file]", TillExport.written(folder, "address-book.csv", BOOK));
        olga.presses("Bring in a file");
        olga.main().getByText("6 rows read").waitFor();
        olga.presses("Write it");
        olga.main().getByText("Take it back").waitFor();
    }

    /// Ends on the list of those who were found.
    static void areLookedFor(Visitor olga, Program program) {
        olga.opens("/customers/duplicates").presses("Look again now");
        program.waitFor("twins to be found", () -> program.count("select count(*) from customers.duplicate") > 0);
        program.idle();
        olga.opens("/customers/duplicates");
    }
}
