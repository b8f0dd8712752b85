package perennial.ground.database.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.database.backup.Catalogue.Found;
import perennial.ground.database.backup.Manifest.Column;
import perennial.ground.database.backup.Manifest.Table;

/// Fills freshly made tables with a backup's rows, in one transaction.
///
/// Foreign keys are taken off meanwhile and put on again at the end, which checks them all; triggers rest, because what
/// they would do has been done.
record Loading(Connection connection, JdbcClient db, Catalogue catalogue, Archive archive, Backup.Telling telling) {

    void run() throws IOException, SQLException {
        makePartitions();
        var here = new HashMap<String, Found>();
        catalogue.tables().forEach(table -> here.put(table.qualified(), table));
        var foreignKeys = catalogue.foreignKeys();
        foreignKeys.forEach(key -> db.sql("alter table %s drop constraint %s".formatted(key.table(), key.name()))
                .update());
        here.keySet()
                .forEach(table ->
                        db.sql("alter table " + table + " disable trigger user").update());
        db.sql("truncate " + String.join(", ", here.keySet())).update();
        load(here);
        here.keySet()
                .forEach(table ->
                        db.sql("alter table " + table + " enable trigger user").update());
        foreignKeys.forEach(key -> db.sql(
                        "alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()))
                .update());
        setSequences();
    }

    private void load(Map<String, Found> here) throws IOException, SQLException {
        int done = 0;
        for (var table : archive.manifest().tables()) {
            var name = table.schema() + "." + table.name();
            telling.table(name, done++, archive.manifest().tables().size());
            // What the migrations don't make, the program makes itself from the other tables when it needs it.
            if (here.containsKey(name)) {
                addColumns(here.get(name), table);
                copy(name, table);
            }
        }
    }

    private void copy(String name, Table table) throws IOException, SQLException {
        var columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        try (var content = archive.content(table.entry())) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(name, columns), content);
            if (rows != table.rows()) {
                throw new Damaged(name + " has " + rows + " rows instead of " + table.rows());
            }
        }
    }

    /// Parts of a table that the program had added as time went by.
    private void makePartitions() {
        for (var table : archive.manifest().tables()) {
            if (table.partition() != null) {
                db.sql("create table if not exists %s.%s partition of %s %s"
                                .formatted(
                                        table.schema(),
                                        table.name(),
                                        table.partition().parent(),
                                        table.partition().bound()))
                        .update();
            }
        }
    }

    private void addColumns(Found here, Table table) {
        for (var column : table.columns()) {
            if (here.columns().stream().noneMatch(known -> known.name().equals(column.name()))) {
                db.sql("alter table %s add column %s %s".formatted(here.qualified(), column.name(), column.type()))
                        .update();
            }
        }
    }

    private void setSequences() {
        for (var sequence : archive.manifest().sequences()) {
            db.sql("select setval(to_regclass(:name), :value, :called) where to_regclass(:name) is not null")
                    .param("name", sequence.schema() + "." + sequence.name())
                    .param("value", sequence.value())
                    .param("called", sequence.called())
                    .query()
                    .listOfRows();
        }
    }
}
