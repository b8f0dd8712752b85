package perennial.ground.outbound;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.access.Audit;

/// Whether calls may go to addresses inside our own network, and without TLS. Only the owner says so; at first they may
/// not.
@Component
public class OwnNetwork {

    private final JdbcClient db;
    private final Audit audit;

    OwnNetwork(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public boolean isAllowed() {
        return db.sql("select exists (select from outbound.own_network_allowed)")
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void allow(boolean yes) {
        if (yes == isAllowed()) {
            return;
        }
        db.sql(
                        yes
                                ? "insert into outbound.own_network_allowed default values"
                                : "delete from outbound.own_network_allowed")
                .update();
        audit.record("outbound.own-network", "network", null, Audit.Change.to(Map.of("allowed", yes)));
    }
}
