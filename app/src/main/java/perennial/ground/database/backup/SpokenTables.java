package perennial.ground.database.backup;

import java.io.PrintStream;

/// Says on the terminal which table is on its way.
record SpokenTables(PrintStream out) implements Backup.Telling {

    @Override
    public void table(String name, int done, int total) {
        out.printf("%d of %d: %s%n", done + 1, total, name);
    }
}
