package perennial.collect.customers.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.ConsentSaid;
import perennial.collect.intake.ImportTurn;
import perennial.collect.timeline.Event;
import perennial.collect.timeline.Interest;
import perennial.collect.timeline.TimelineReader;
import perennial.ground.refresh.LaterRefresh;
import tools.jackson.databind.json.JsonMapper;

/// Writes down what people agreed to or took back, once it is known who they are.
@Component
class ConsentReader implements TimelineReader {

    private final JdbcClient db;
    private final ImportTurn turn;
    private final LaterRefresh figures;

    ConsentReader(JdbcClient db, ImportTurn turn, LaterRefresh figures) {
        this.db = db;
        this.turn = turn;
        this.figures = figures;
    }

    @Override
    public String key() {
        return "consents";
    }

    @Override
    public Interest interest() {
        return new Interest(Set.of(ConsentSaid.KIND), Set.of(), false);
    }

    @Override
    public Optional<String> follows() {
        return Optional.of(PeopleReader.KEY);
    }

    /// Nobody is merged between finding out who it was and writing it down.
    @Override
    public void takeTurn() {
        turn.await();
    }

    @Override
    public void read(List<Event> events) {
        var customers = new ArrayList<Long>();
        var said = new ArrayList<ConsentSaid>();
        var at = new ArrayList<Instant>();
        for (var event : events) {
            event.keys().stream()
                    .map(Event.Known::customer)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(customer -> {
                        customers.add(customer);
                        said.add(JsonMapper.shared().readValue(event.properties(), ConsentSaid.class));
                        at.add(event.at());
                    });
        }
        if (!said.isEmpty()) {
            write(customers, said, at);
            figures.ask();
        }
    }

    private void write(List<Long> customers, List<ConsentSaid> said, List<Instant> at) {
        db.sql("""
                insert into customers.consent (customer_id, channel, granted, given_at, proof)
                select a.customer_id, a.channel, a.granted, a.at::timestamptz, a.proof::jsonb
                  from unnest(:customers::bigint[], :channels::text[], :granted::boolean[], :at::text[],
                              :proofs::text[]) as a (customer_id, channel, granted, at, proof)
                  join customers.customer c on c.id = a.customer_id
                on conflict do nothing
                """)
                .param("customers", customers.toArray(Long[]::new))
                .param("channels", said.stream().map(ConsentSaid::channel).toArray(String[]::new))
                .param("granted", said.stream().map(ConsentSaid::granted).toArray(Boolean[]::new))
                .param("at", at.stream().map(Instant::toString).toArray(String[]::new))
                .param(
                        "proofs",
                        said.stream()
                                .map(each -> JsonMapper.shared().writeValueAsString(each.proof()))
                                .toArray(String[]::new))
                .update();
    }
}
