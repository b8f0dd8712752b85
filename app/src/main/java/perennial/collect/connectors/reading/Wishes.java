package perennial.collect.connectors.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Heard.Asked;
import perennial.collect.connectors.store.DeliveryStore.Fate;
import perennial.ground.privacy.Erasure;

/// What people may ask by law and a source passes on. To be erased needs nobody's leave and is done at once; what is
/// known about somebody goes to them by the owner's hand; and whether a whole shop is forgotten the owner decides.
@Component
public class Wishes {

    private final JdbcClient db;
    private final Erasure erasure;

    Wishes(JdbcClient db, Erasure erasure) {
        this.db = db;
        this.erasure = erasure;
    }

    Fate heed(Connection connection, Asked asked) {
        return switch (asked.wish()) {
            case EXPORT -> Fate.of("asked", "export");
            case ERASE_SHOP -> Fate.of("asked", "erase-shop");
            case ERASE -> {
                var found = customers(connection, asked);
                found.forEach(customer -> erasure.run(customer, null));
                yield Fate.of("done", found.isEmpty() ? "nobody-known" : "erased");
            }
        };
    }

    /// By the id at the source, or else by the e-mail address. A telephone number alone may be a family's.
    public List<Long> customers(Connection connection, Asked asked) {
        var byId = known(connection.source(), asked.id());
        return byId.isEmpty() ? known("email", lower(asked.email())) : byId;
    }

    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private List<Long> known(String namespace, @Nullable String value) {
        return db.sql("""
                select distinct customer_id
                  from customers.identity_v1
                 where namespace = :namespace
                   and value = :value
                """)
                .param("namespace", namespace)
                .param("value", value)
                .query(Long.class)
                .list();
    }
}
