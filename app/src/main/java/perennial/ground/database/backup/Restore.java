package perennial.ground.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.database.Database;
import perennial.ground.database.Migrations;

/// Brings a backup back into an empty database: all of it, or nothing.
///
/// The tables are made as they were when the backup was written, filled, and only then brought up to this program's
/// version. A mark in the database says that this is going on; if somebody pulls the plug, it stays, and nobody works
/// on half a business.
final class Restore {

    private final Database database;
    private final Schemas schemas;
    private final Backup.Telling telling;

    Restore(Database database, Schemas schemas, Backup.Telling telling) {
        this.database = database;
        this.schemas = schemas;
        this.telling = telling;
    }

    void from(Archive archive) throws IOException, SQLException {
        var unknown = archive.manifest().migrations().stream()
                .filter(script -> !schemas.scripts().containsKey(script))
                .toList();
        if (!unknown.isEmpty()) {
            throw new ExpectedFailure("This backup was written by a newer Perennial ("
                    + archive.manifest().program() + "). Restore it with that one.");
        }
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            makeRoom(db);
            try {
                fill(connection, db, archive);
            } catch (IOException | SQLException | RuntimeException e) {
                connection.rollback();
                connection.setAutoCommit(true);
                drop(db);
                throw e;
            }
        }
    }

    private void makeRoom(JdbcClient db) {
        if (Migrations.restoreWasCutShort(db)) {
            drop(db);
        } else if (!new Catalogue(db, schemas.names()).isEmpty()) {
            throw new ExpectedFailure("There is a business here already. A backup is restored into an empty place:"
                    + " choose another folder with --data, or another database with --database-url.");
        }
        db.sql("create schema " + Migrations.RESTORING).update();
    }

    private void drop(JdbcClient db) {
        var all = Stream.concat(schemas.names().stream(), Stream.of(Migrations.RESTORING));
        db.sql("drop schema if exists " + all.collect(Collectors.joining(", ")) + " cascade")
                .update();
    }

    private void fill(Connection connection, JdbcClient db, Archive archive) throws IOException, SQLException {
        migrateAsFarAs(archive.manifest().migrations());
        connection.setAutoCommit(false);
        new Loading(connection, db, new Catalogue(db, schemas.names()), archive, telling).run();
        connection.commit();
        connection.setAutoCommit(true);
        flyway("classpath:db/migration").migrate();
        var surroundings = new Surroundings(database.folder());
        for (var file : archive.manifest().files()) {
            try (var content = archive.content(file)) {
                surroundings.write(file.name().substring("files/".length()), content);
            }
        }
        db.sql("drop schema " + Migrations.RESTORING).update();
        db.sql("analyze").update();
    }

    /// Runs exactly the scripts that the backup's tables were made by, and no later ones.
    private void migrateAsFarAs(List<String> scripts) throws IOException {
        var folder = Files.createTempDirectory("perennial-migrations-");
        try {
            for (var script : scripts) {
                try (var content = Objects.requireNonNull(schemas.scripts().get(script), script)
                        .getInputStream()) {
                    Files.copy(content, folder.resolve(script));
                }
            }
            flyway("filesystem:" + folder).migrate();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Flyway flyway(String location) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return Flyway.configure()
                .dataSource(source)
                .locations(location)
                .defaultSchema("ground")
                .createSchemas(true)
                .outOfOrder(true)
                .load();
    }
}
