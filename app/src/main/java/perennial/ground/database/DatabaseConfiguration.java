package perennial.ground.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the database comes from: our own server in the data folder, unless the owner names another by URL.
///
/// It is decided when the first bean asks for it, because a command says only after the start what it needs.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /// While a large import is written, whoever follows the log, other imports and merges each wait for their turn with
    /// a connection in their hands. Pages and whoever writes the log need theirs meanwhile.
    private static final int CONNECTIONS = 24;

    private static final int KEPT = 6;

    /// @param which `alone` for a program that goes on, `own` for a command that may be a guest, `scratch`
    @Bean(destroyMethod = "close")
    Database database(
            @Value("${perennial.database:alone}") String which,
            @Value("${perennial.database-url:}") String url,
            @Value("${perennial.data}") Path path) {
        if (which.equals("scratch")) {
            return ScratchDatabase.start();
        }
        var folder = new DataFolder(path);
        if (!url.isEmpty()) {
            return ExternalDatabase.at(url, folder);
        }
        return which.equals("own") ? RunningDatabase.orStarted(folder) : EmbeddedPostgres.start(folder);
    }

    @Bean
    DataFolder dataFolder(Database database) {
        return database.folder();
    }

    @Bean
    Migrations migrations(Database database) {
        return new Migrations(database);
    }

    @Bean
    DataSource dataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(KEPT);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
