package perennial.collect.orders.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.refresh.NewestRecord;

@Component
class NewestOrder implements NewestRecord {

    private final JdbcClient db;

    NewestOrder(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<LocalDate> day() {
        return db.sql("select placed_on from orders.placed_v1 order by placed_on desc limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
