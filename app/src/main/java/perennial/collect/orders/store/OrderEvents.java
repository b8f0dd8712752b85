package perennial.collect.orders.store;

import static java.time.ZoneOffset.UTC;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.intake.ImportTurn;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.Interest;
import perennial.collect.timeline.TimelineReader;
import perennial.ground.refresh.LaterRefresh;
import perennial.ground.shared.BusinessSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes orders and refunds of what shops tell by events: completed, updated, refunded, cancelled.
///
/// What is told about one order is kept until all of it is there: a refund may come before its order. From that the
/// order is put together anew each time, by the same rules as from files, so that being told twice changes nothing.
@Component
class OrderEvents implements TimelineReader {

    private static final String COMPLETED = "Order Completed";
    private static final String UPDATED = "Order Updated";
    private static final String REFUNDED = "Order Refunded";
    private static final String CANCELLED = "Order Cancelled";
    private static final int LONGEST_NUMBER = 200;

    private final JdbcClient db;
    private final DataSource database;
    private final ImportTurn turn;
    private final BusinessSettings business;
    private final LaterRefresh figures;

    OrderEvents(JdbcClient db, DataSource database, ImportTurn turn, BusinessSettings business, LaterRefresh figures) {
        this.db = db;
        this.database = database;
        this.turn = turn;
        this.business = business;
        this.figures = figures;
    }

    @Override
    public String key() {
        return "orders";
    }

    @Override
    public Interest interest() {
        return new Interest(Set.of(), Set.of(COMPLETED, UPDATED, REFUNDED, CANCELLED), false);
    }

    /// Whose order it is has to be known.
    @Override
    public Optional<String> follows() {
        return Optional.of("people");
    }

    /// Nobody is merged or parted between finding out whose an order is and writing it down; and no file writes the
    /// same orders meanwhile.
    @Override
    public void takeTurn() {
        turn.await();
    }

    private record Number(String source, String number) {}

    @Override
    public void read(List<Event> events) {
        var told = new LinkedHashSet<Number>();
        for (var event : events) {
            var properties = JsonMapper.shared().readTree(event.properties());
            var number = number(properties);
            if (number != null && event.kind().equals("track")) {
                keep(event, number, properties);
                told.add(new Number(event.source(), number));
            }
        }
        var sources = told.stream().map(Number::source).distinct().toList();
        for (var source : sources) {
            write(
                    source,
                    told.stream()
                            .filter(each -> each.source().equals(source))
                            .map(Number::number)
                            .toList(),
                    events);
        }
        if (!told.isEmpty()) {
            figures.ask();
        }
    }

    private static @Nullable String number(JsonNode properties) {
        for (var name : List.of("order_id", "orderId", "checkout_id")) {
            var value = properties.get(name);
            var text = value == null || !value.isValueNode() || value.isNull()
                    ? ""
                    : value.asString().strip();
            if (!text.isEmpty() && text.length() <= LONGEST_NUMBER) {
                return text;
            }
        }
        return null;
    }

    private void keep(Event event, String number, JsonNode properties) {
        db.sql("""
                insert into orders.told (source, number, event_id, name, at, customer_id, properties)
                values (:source, :number, :event, :name, :at, :customer, :properties::jsonb)
                on conflict do nothing
                """)
                .param("source", event.source())
                .param("number", number)
                .param("event", event.id())
                .param("name", event.name())
                .param("at", event.at().atOffset(UTC))
                .param("customer", customer(event))
                .param("properties", properties.toString())
                .update();
    }

    private static @Nullable Long customer(Event event) {
        return event.keys().stream()
                .map(Event.Known::customer)
                .filter(customer -> customer != null)
                .findFirst()
                .orElse(null);
    }

    private void write(String source, List<String> numbers, List<Event> events) {
        long importId = -events.getLast().id();
        var currency = business.business().currency().getCurrencyCode();
        var lines = numbers.stream()
                .flatMap(number -> ToldOrder.of(told(source, number), number, currency).stream())
                .toList();
        try (var staging = OrderStaging.ofEvents(database, db, importId)) {
            for (int i = 0; i < lines.size(); i++) {
                staging.take(i + 1, lines.get(i).customer(), lines.get(i).sale());
            }
            staging.commit();
        }
        var arrived = new ArrivedOrders(db, importId, source, business.business());
        arrived.gather((line, complaint) -> {});
        arrived.write();
        db.sql("delete from orders.journal where import_id = :import")
                .param("import", importId)
                .update();
    }

    private List<ToldOrder.Told> told(String source, String number) {
        return db.sql("""
                select name, at, customer_id, properties::text as properties
                  from orders.told
                 where source = :source
                   and number = :number
                 order by at, event_id
                """)
                .param("source", source)
                .param("number", number)
                .query((row, n) -> new ToldOrder.Told(
                        row.getString("name"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("customer_id", Long.class),
                        JsonMapper.shared().readTree(row.getString("properties"))))
                .list();
    }
}
