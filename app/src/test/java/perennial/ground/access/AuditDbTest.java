package perennial.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import perennial.ground.access.Audit.Change;
import perennial.ground.access.store.AuditStore;
import perennial.ground.access.store.AuditStore.Entry;
import perennial.ground.access.store.AuditStore.Filter;
import perennial.ground.access.store.UserStore;
import perennial.ground.shared.Role;
import perennial.testing.DatabaseTest;
import perennial.testing.TestClock;
import tools.jackson.databind.json.JsonMapper;

class AuditDbTest extends DatabaseTest {

    private static final Filter ALL = new Filter(null, null, null, null, null, null, null);

    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final AuditStore store = new AuditStore(db, JsonMapper.shared());
    private final Audit audit = new Audit(store, clock);

    @Test
    void an_entry_says_who_did_what_to_which_thing() {
        var ada = new UserStore(db).add("ada@shop.example", "Ada", Role.OWNER, Locale.ENGLISH, "x", clock.instant());

        audit.recordAs(ada, "customers.merged", "customer", 17, Change.of("name", "Bob", "Bobby"));

        assertThat(store.page(ALL, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.at()).isEqualTo(clock.instant());
            assertThat(entry.userName()).isEqualTo("Ada");
            assertThat(entry.action()).isEqualTo("customers.merged");
            assertThat(entry.subjectKind()).isEqualTo("customer");
            assertThat(entry.subjectId()).isEqualTo("17");
            assertThat(entry.before()).isEqualTo("{\"name\": \"Bob\"}");
            assertThat(entry.after()).isEqualTo("{\"name\": \"Bobby\"}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit_entry set action = 'nothing'",
                "delete from access.audit_entry",
                "truncate access.audit_entry"
            })
    void nobody_changes_what_was_recorded(String sql) {
        audit.record("customers.merged", "customer", 17, Change.NONE);

        assertThatThrownBy(() -> db.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(store.page(ALL, 10)).hasSize(1);
    }

    @Test
    void what_is_undone_leaves_no_entry_behind() {
        transactions.executeWithoutResult(status -> {
            audit.record("customers.merged", "customer", 17, Change.NONE);
            status.setRollbackOnly();
        });

        assertThat(store.page(ALL, 10)).isEmpty();
    }

    @Test
    void secrets_do_not_enter() {
        audit.record(
                "channels.changed",
                "channel",
                "smtp",
                Change.to(Map.of("host", "mail.example", "smtpPassword", "s3cret", "apiToken", "t0ken")));

        assertThat(store.page(ALL, 10).getFirst().after()).isEqualTo("{\"host\": \"mail.example\"}");
    }

    @Test
    void page_by_page_every_entry_is_seen_once() {
        for (int i = 0; i < 25; i++) {
            audit.record("customers.changed", "customer", i, Change.NONE);
        }

        var seen = new ArrayList<String>();
        Long before = null;
        for (List<Entry> page; !(page = store.page(before(before), 10)).isEmpty(); ) {
            page.forEach(entry -> seen.add(entry.subjectId()));
            before = page.getLast().id();
            audit.record("customers.changed", "customer", "while reading", Change.NONE);
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("24").endsWith("0");
    }

    @Test
    void filters_narrow_it_down() {
        audit.record("customers.merged", "customer", 1, Change.NONE);
        audit.record("customers.merged", "customer", 2, Change.NONE);
        audit.record("orders.refunded", "order", 1, Change.NONE);

        assertThat(store.page(new Filter(null, "customers", null, null, null, null, null), 10))
                .hasSize(2);
        assertThat(store.page(new Filter(null, null, "order", "1", null, null, null), 10))
                .hasSize(1);
        assertThat(store.page(new Filter(null, null, null, null, null, clock.instant(), null), 10))
                .isEmpty();
        assertThat(store.page(new Filter(null, null, null, null, clock.instant(), null, null), 10))
                .hasSize(3);
        assertThat(store.areas()).containsExactly("customers", "orders");
    }

    private static Filter before(@org.jspecify.annotations.Nullable Long id) {
        return new Filter(null, null, null, null, null, null, id);
    }
}
