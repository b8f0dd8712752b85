package perennial.ground.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.database.DataFolder;
import perennial.ground.database.EmbeddedPostgres;
import perennial.ground.database.Migrations;
import tools.jackson.databind.json.JsonMapper;

class BackupDbTest {

    private static final Schemas SCHEMAS = Schemas.ofThisProgram();
    private static final Backup.Telling SILENTLY = (table, done, total) -> {};
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path path;

    @TempDir
    Path place;

    private static EmbeddedPostgres shop;
    private static EmbeddedPostgres other;
    private static JdbcClient here;
    private static JdbcClient there;

    @BeforeAll
    static void open() throws IOException {
        shop = EmbeddedPostgres.start(new DataFolder(path.resolve("shop")));
        other = EmbeddedPostgres.start(new DataFolder(path.resolve("other")));
        here = JdbcClient.create(source(shop));
        there = JdbcClient.create(source(other));
        Flyway.configure()
                .dataSource(source(shop))
                .locations("classpath:db/migration")
                .defaultSchema("ground")
                .outOfOrder(true)
                .load()
                .migrate();
        Files.write(shop.folder().path().resolve("secrets.key"), new byte[] {1, 2, 3});
        Files.writeString(shop.folder().uploads().resolve("orders.csv"), "customer;date\n");
        fillTables();
    }

    @AfterAll
    static void close() {
        shop.close();
        other.close();
    }

    @BeforeEach
    void empty_the_other() {
        there.sql("drop schema if exists " + String.join(", ", SCHEMAS.names()) + ", restoring cascade")
                .update();
    }

    private static void fillTables() {
        here.sql(
                        "insert into ground.setting values ('business.name', 'Bäckerei „Ähre“ 🥖'), ('odd', e'tab\\t nl\\n \\\\N')")
                .update();
        here.sql("""
                insert into jobs.run (job, key, payload, state, queued_at)
                select 'test.bake', n::text, jsonb_build_object('kind', repeat('rye', 50)), 'done', now()
                  from generate_series(1, 20000) n
                """).update();
    }

    @Test
    void a_restored_backup_is_the_same_row_for_row() throws Exception {
        var file = backup("shop.zip");

        restore(file);

        assertThat(rows(there)).isEqualTo(rows(here));
        assertThat(other.folder().path().resolve("secrets.key")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(other.folder().uploads().resolve("orders.csv")).hasContent("customer;date\n");
        assertThat(keysAndConstraints(there)).isEqualTo(keysAndConstraints(here));
        assertThat(there.sql("select count(*) from pg_trigger where not tgisinternal and tgenabled = 'D'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void numbers_go_on_where_they_were() throws Exception {
        here.sql("select nextval('access.users_id_seq') from generate_series(1, 17)")
                .query()
                .listOfRows();

        restore(backup("shop.zip"));

        assertThat(sequences(there)).isEqualTo(sequences(here)).containsValue(17L);
    }

    @Test
    void a_backup_is_one_moment_while_others_go_on_writing() throws Exception {
        var stop = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> {
            for (int i = 0; !stop.get(); i++) {
                here.sql("""
                        with one as (insert into ground.setting values ('busy.' || :i, '') returning key)
                        insert into jobs.run (job, key, payload, state, queued_at)
                        select 'test.busy', key, '{}', 'done', now() from one
                        """).param("i", i).update();
            }
        });
        Path file;
        try {
            file = backup("busy.zip");
        } finally {
            stop.set(true);
            writer.join();
        }

        restore(file);

        assertThat(count(there, "select count(*) from ground.setting where key like 'busy.%'"))
                .isEqualTo(count(there, "select count(*) from jobs.run where job = 'test.busy'"))
                .isLessThanOrEqualTo(count(here, "select count(*) from jobs.run where job = 'test.busy'"));
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws Exception {
        var file = Files.writeString(place.resolve("shop.zip"), "holiday pictures");

        assertThatThrownBy(() -> backup("shop.zip")).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent("holiday pictures");
    }

    @Test
    void nobody_else_can_read_a_backup_and_nothing_lies_beside_it() throws Exception {
        var file = backup("shop.zip");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(place.toFile().list()).containsExactly("shop.zip");
    }

    @Test
    void a_changed_byte_is_found_before_anything_is_done() throws Exception {
        var file = backup("shop.zip");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 3);
            int old = bytes.read();
            bytes.seek(bytes.length() / 3);
            bytes.write(old ^ 0x55);
        }

        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(ExpectedFailure.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("Nothing was changed");
        assertThat(new Catalogue(there, SCHEMAS.names()).isEmpty()).isTrue();
    }

    @Test
    void a_backup_that_was_cut_short_is_refused() throws Exception {
        var file = backup("shop.zip");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 100);
        }

        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(ExpectedFailure.class)
                .hasMessageContaining("cut short");
    }

    @Test
    void a_file_that_is_no_backup_is_refused() throws Exception {
        var file = Files.writeString(place.resolve("orders.csv"), "customer;date\n");

        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(ExpectedFailure.class)
                .hasMessageContaining("no backup");
    }

    @Test
    void a_business_that_is_there_is_left_alone() throws Exception {
        var file = backup("shop.zip");
        restore(file);
        there.sql("insert into ground.setting values ('new', 'since then')").update();

        assertThatThrownBy(() -> restore(file))
                .isInstanceOf(ExpectedFailure.class)
                .hasMessageContaining("--data");

        assertThat(count(there, "select count(*) from ground.setting where key = 'new'"))
                .isOne();
    }

    @Test
    void a_failure_on_the_way_leaves_an_empty_database() throws Exception {
        var file = backup("shop.zip");
        Backup.Telling pullsThePlug = (table, done, total) -> {
            if (done == total - 1) {
                throw new IllegalStateException("the light went out");
            }
        };

        assertThatThrownBy(() -> restore(file, pullsThePlug)).hasMessage("the light went out");

        assertThat(new Catalogue(there, SCHEMAS.names()).isEmpty()).isTrue();
        restore(file);
        assertThat(rows(there)).isEqualTo(rows(here));
    }

    @Test
    void after_a_power_cut_nobody_works_on_half_a_business_and_a_second_try_succeeds() throws Exception {
        var file = backup("shop.zip");
        there.sql("create schema restoring").update();
        there.sql("create schema jobs").update();
        var flyway = Flyway.configure()
                .dataSource(source(other))
                .locations("classpath:db/migration")
                .load();

        assertThatThrownBy(() -> new Migrations(other).migrate(flyway))
                .isInstanceOf(ExpectedFailure.class)
                .hasMessageContaining("Run ./perennial restore again");

        restore(file);
        assertThat(rows(there)).isEqualTo(rows(here));
    }

    private Path backup(String name) throws IOException, SQLException {
        var file = place.resolve(name);
        new Backup(shop, SCHEMAS, JSON, SILENTLY).write(file);
        return file;
    }

    private static void restore(Path file) throws IOException, SQLException {
        restore(file, SILENTLY);
    }

    private static void restore(Path file, Backup.Telling telling) throws IOException, SQLException {
        try (var archive = Archive.open(file, JSON)) {
            new Restore(other, SCHEMAS, telling).from(archive);
        }
    }

    /// Of each table: how many rows, and a sum over all they say.
    private static Map<String, String> rows(JdbcClient db) {
        var rows = new TreeMap<String, String>();
        for (var table : new Catalogue(db, SCHEMAS.names()).tables()) {
            rows.put(
                    table.qualified(),
                    db.sql("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                    + table.qualified() + " t")
                            .query(String.class)
                            .single());
        }
        return rows;
    }

    private static Map<String, String> keysAndConstraints(JdbcClient db) {
        var found = new TreeMap<String, String>();
        db.sql("""
                select conrelid::regclass || '.' || conname as name, pg_get_constraintdef(oid) as definition
                  from pg_constraint
                 where connamespace::regnamespace::text = any(:schemas)
                """).param("schemas", SCHEMAS.names().toArray(String[]::new)).query(row -> {
            found.put(row.getString("name"), row.getString("definition"));
        });
        return found;
    }

    private static Map<String, Long> sequences(JdbcClient db) {
        var values = new TreeMap<String, Long>();
        new Catalogue(db, SCHEMAS.names()).sequences().forEach(s -> values.put(s.schema() + "." + s.name(), s.value()));
        return values;
    }

    private static long count(JdbcClient db, String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static PGSimpleDataSource source(EmbeddedPostgres server) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }
}
