package perennial.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.ground.database.DataFolder;
import perennial.ground.database.EmbeddedPostgres;

/// One PostgreSQL for all tests of this run, in a temporary folder that goes away with it.
///
/// The migrations run once, into a template; a database with a name of its own is then a copy, made in a moment.
public final class TestDatabase {

    private static final Path FOLDER = temporaryFolder();
    private static final EmbeddedPostgres SERVER = start();
    private static final ConcurrentHashMap<String, String> DATABASES = new ConcurrentHashMap<>();
    private static final ConcurrentHashMap<String, HikariDataSource> POOLS = new ConcurrentHashMap<>();

    private TestDatabase() {}

    /// A folder for files, gone when the tests are.
    static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /// The JDBC address, credentials included, of the database of that name; it is made when first asked for.
    static String url(String name) {
        return DATABASES.computeIfAbsent(name, fresh -> {
            at("postgres")
                    .sql("create database " + fresh + " template migrated")
                    .update();
            return address(fresh);
        });
    }

    /// The same as a pool, shared by all who ask for that name.
    static DataSource named(String name) {
        return POOLS.computeIfAbsent(name, fresh -> {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(url(fresh));
            pool.setMaximumPoolSize(12);
            return pool;
        });
    }

    /// Takes every row out that a test has written; the rows that the migrations brought are as they were.
    static void empty(JdbcClient database) {
        database.sql("select testing.empty()").query().singleRow();
    }

    private static EmbeddedPostgres start() {
        var server = EmbeddedPostgres.start(new DataFolder(FOLDER));
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
        var postgres = JdbcClient.create(source(server, "postgres"));
        postgres.sql("alter system set fsync = off").update();
        postgres.sql("select pg_reload_conf()").query().singleRow();
        postgres.sql("create database migrated").update();
        Flyway.configure()
                .dataSource(source(server, "migrated"))
                .locations("classpath:db/migration")
                .defaultSchema("ground")
                .createSchemas(true)
                .load()
                .migrate();
        JdbcClient.create(source(server, "migrated")).sql(EMPTYING).update();
        return server;
    }

    /// Keeps a copy of the rows the migrations brought, and a function that goes back to them. Triggers and foreign
    /// keys rest meanwhile, so that append-only tables can be emptied too.
    private static final String EMPTYING = """
            create schema testing;
            create table testing.brought (name text primary key, rows jsonb not null);

            create procedure testing.remember() language plpgsql as $$
            declare each record; found jsonb;
            begin
                for each in select * from testing.table_of_ours loop
                    execute format('select jsonb_agg(to_jsonb(t)) from %s t', each.name) into found;
                    if found is not null then insert into testing.brought values (each.name, found); end if;
                end loop;
            end $$;

            create view testing.table_of_ours as
            select format('%I.%I', n.nspname, c.relname) as name
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and not c.relispartition
               and n.nspname not like 'pg\\_%'
               and n.nspname not in ('information_schema', 'testing')
               and c.relname <> 'flyway_schema_history';

            create function testing.empty() returns void language plpgsql as $$
            declare each record; used boolean; dirty text[] := '{}';
            begin
                for each in select * from testing.table_of_ours loop
                    execute format('select exists (select from %s)', each.name) into used;
                    if used or exists (select from testing.brought b where b.name = each.name) then
                        dirty := dirty || each.name;
                    end if;
                end loop;
                if dirty = '{}' then return; end if;
                set local session_replication_role = replica;
                execute 'truncate ' || array_to_string(dirty, ', ') || ' cascade';
                for each in select * from testing.brought loop
                    execute format('insert into %s overriding system value '
                        'select * from jsonb_populate_recordset(null::%s, $1)', each.name, each.name) using each.rows;
                end loop;
                set local session_replication_role = origin;
            end $$;

            call testing.remember();
            """;

    private static JdbcClient at(String database) {
        return JdbcClient.create(source(SERVER, database));
    }

    private static DataSource source(EmbeddedPostgres server, String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(server.url().replaceFirst("/postgres$", "/" + database));
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private static String address(String database) {
        return SERVER.url().replaceFirst("/postgres$", "/" + database) + "?user=" + SERVER.user() + "&password="
                + SERVER.password();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("perennial-tests-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        POOLS.values().forEach(HikariDataSource::close);
        SERVER.close();
        try (var files = Files.walk(FOLDER)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
