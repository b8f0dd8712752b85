package perennial.ground.access.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import perennial.ground.access.Secrets;
import perennial.ground.access.Token;

/// Sessions live in the database: they outlast a restart, and can be listed and ended.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableJdbcHttpSession(
        tableName = "access.session",
        cleanupCron = "0 */10 * * * *",
        maxInactiveIntervalInSeconds = SessionConfiguration.ANONYMOUS_SECONDS)
class SessionConfiguration {

    /// How long somebody who is not signed in keeps a session: long enough to fill in a form.
    static final int ANONYMOUS_SECONDS = 60 * 60;

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer upserts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return () -> Token.fresh().text();
    }

    /// Browsers send a cookie to every port of a machine; the port in the name keeps two shops on one machine apart.
    @Bean
    CookieSerializer sessionCookie(Secrets secrets, Hosts hosts, @Value("${server.port:8080}") int port) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("perennial_" + port);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        if (hosts.alwaysSecure()) {
            cookie.setUseSecureCookie(true);
        }
        return new SignedCookie(cookie, secrets);
    }

    /// Error pages need the session too: they show the visitor's own language and menu.
    @Bean
    <S extends Session> FilterRegistrationBean<SessionRepositoryFilter<S>> sessionsForErrorPagesToo(
            SessionRepositoryFilter<S> filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }
}
