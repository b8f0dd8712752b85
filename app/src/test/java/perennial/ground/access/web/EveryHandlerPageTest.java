package perennial.ground.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import perennial.ground.access.web.Handlers.Address;
import perennial.ground.shared.Role;
import perennial.testing.PageTest;

/// Promises about every handler of every module, those of tomorrow included.
class EveryHandlerPageTest extends PageTest {

    private Handlers handlers;

    @BeforeEach
    void look_at_all(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        handlers = new Handlers(requestMappingHandlerMapping);
    }

    @Test
    void every_handler_says_whom_it_serves() {
        assertThat(handlers.all())
                .isNotEmpty()
                .allMatch(
                        handler -> Door.isOpen(handler) || Door.needs(handler) != null, "carries @Needs or @OpenToAll");
    }

    @Test
    void a_role_that_is_too_small_is_refused_everywhere() {
        var soft = new SoftAssertions();
        for (var address : handlers.addresses()) {
            for (var role : Role.values()) {
                if (!Door.isOpen(address.handler()) && !covers(role, address)) {
                    soft.assertThat(status(address, role))
                            .as(role + " at " + address)
                            .isEqualTo(403);
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void a_role_that_is_large_enough_is_let_through() {
        var soft = new SoftAssertions();
        for (var address : handlers.addresses()) {
            for (var role : Role.values()) {
                if (address.reads() && !Door.isOpen(address.handler()) && covers(role, address)) {
                    soft.assertThat(status(address, role))
                            .as(role + " at " + address)
                            .isNotIn(401, 403, 500);
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void strangers_are_sent_to_the_door() {
        var soft = new SoftAssertions();
        for (var address : handlers.addresses()) {
            if (!Door.isOpen(address.handler())) {
                var answer = pages.method(method(address))
                        .uri(address.path())
                        .with(csrf())
                        .exchange();
                var sentAway = address.path().startsWith("/api/") ? 401 : 303;
                soft.assertThat(answer.getResponse().getStatus())
                        .as("" + address)
                        .isEqualTo(sentAway);
            }
        }
        soft.assertAll();
    }

    @Test
    void whatever_changes_something_wants_proof_that_the_form_is_ours() {
        var soft = new SoftAssertions();
        for (var address : handlers.addresses()) {
            if (!address.reads()) {
                var answer = pages.method(method(address))
                        .uri(address.path())
                        .with(asOwner())
                        .exchange();
                soft.assertThat(answer.getResponse().getStatus())
                        .as("" + address)
                        .isEqualTo(403);
            }
        }
        soft.assertAll();
    }

    @Test
    void reading_changes_nothing() {
        var soft = new SoftAssertions();
        var visitor = asOwner();
        for (var address : handlers.addresses()) {
            if (address.reads()) {
                var before = contents();
                pages.get().uri(address.path()).with(visitor).exchange();
                soft.assertThat(contents()).as("" + address).isEqualTo(before);
            }
        }
        soft.assertAll();
    }

    private int status(Address address, Role role) {
        var request = pages.method(method(address)).uri(address.path()).with(people.as(role));
        return request.with(csrf()).exchange().getResponse().getStatus();
    }

    private static boolean covers(Role role, Address address) {
        var needs = Door.needs(address.handler());
        return needs != null && role.covers(needs.value());
    }

    private static HttpMethod method(Address address) {
        return address.method().asHttpMethod();
    }

    /// A fingerprint of every table, but for what marks the visit itself: the session, and in the audit trail who took
    /// a
    /// list along.
    private Map<String, String> contents() {
        var prints = new TreeMap<String, String>();
        var tables = db.sql("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind = 'r'
                   and n.nspname not like 'pg\\_%'
                   and n.nspname not in ('information_schema', 'testing', 'jobs')
                   and (n.nspname <> 'access' or c.relname not like 'session%' and c.relname <> 'audit_entry')
                """).query(String.class).list();
        for (var table : tables) {
            prints.put(
                    table,
                    db.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return prints;
    }
}
