package perennial.ground.database;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the database comes from: our own server in the data folder, unless the owner names another by URL.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String NO_URL = "'${perennial.database-url:}'.isEmpty()";

    @Bean
    DataFolder dataFolder(@Value("${perennial.data}") Path path) {
        return new DataFolder(path);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(NO_URL)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(DataFolder folder) {
            return EmbeddedPostgres.start(folder);
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres server) {
            return pool(server.url(), server.user(), server.password());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!" + NO_URL)
    static class External {

        @Bean
        DataSource dataSource(@Value("${perennial.database-url}") String url) {
            if (url.startsWith("jdbc:")) {
                return pool(url, null, null);
            }
            return fromUri(URI.create(url));
        }

        /// `postgres://user:password@host:port/database`, as hosters hand it out.
        private static HikariDataSource fromUri(URI uri) {
            var credentials = uri.getUserInfo() == null
                    ? new String[] {null, null}
                    : uri.getUserInfo().split(":", 2);
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            return pool(
                    "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath(),
                    credentials[0],
                    credentials.length < 2 ? null : credentials[1]);
        }
    }

    private static HikariDataSource pool(String url, @Nullable String user, @Nullable String password) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(12);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }
}
