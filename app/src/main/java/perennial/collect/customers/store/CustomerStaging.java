package perennial.collect.customers.store;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerRef;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.collect.intake.Sink;
import perennial.ground.database.CopyWriter;
import tools.jackson.databind.json.JsonMapper;

/// Writes the people a file speaks of to a staging table, the same words about the same person only once.
final class CustomerStaging implements Sink.Staging {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EVENTS = "told_by_events";
    private static final int REMEMBERED = 100_000;

    private final String system;
    private final CopyWriter rows;
    private final Map<Person, Boolean> recent = new LinkedHashMap<>(1 << 12, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Person, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable Person last;

    CustomerStaging(DataSource database, JdbcClient db, long importId, String system) {
        this.system = system;
        var table = table(importId);
        db.sql("drop table if exists " + table).update();
        create(db, "create unlogged table " + table, "");
        this.rows = CopyWriter.into(database, table);
    }

    private CustomerStaging(CopyWriter rows) {
        this.system = "";
        this.rows = rows;
    }

    /// Stages what a batch of events tells, as part of the transaction that reads them.
    ///
    /// @param importId a negative number
    static CustomerStaging ofEvents(DataSource database, JdbcClient db, long importId) {
        var table = table(importId);
        db.sql("drop table if exists " + table).update();
        create(db, "create temp table " + EVENTS, " on commit drop");
        return new CustomerStaging(CopyWriter.within(database, table));
    }

    private static void create(JdbcClient db, String create, String end) {
        db.sql(create + """
                 (
                    line             bigint not null,
                    ref              text not null,
                    level            smallint not null,
                    namespace        text not null,
                    value            text not null,
                    weak             boolean not null,   -- said beside a sale, not in a list of contacts
                    email            text,
                    phone            text,
                    phone_as_written text,
                    kind             text not null,
                    name             text,
                    given_name       text,
                    family_name      text,
                    company          text,
                    company_key      text,
                    birth_month      smallint,
                    birth_day        smallint,
                    birth_year       smallint,
                    language         text,
                    country          text,
                    time_zone        text,
                    line1            text,
                    line2            text,
                    postcode         text,
                    city             text,
                    region           text,
                    address_country  text,
                    tags             jsonb,
                    attributes       jsonb,
                    consents         jsonb,
                    since            timestamptz,
                    note             text
                )""" + end).update();
    }

    static String table(long importId) {
        return importId < 0 ? "pg_temp." + EVENTS : "customers.arriving_" + importId;
    }

    @Override
    public void take(Received received) {
        switch (received) {
            case Received.Contact contact -> write(contact.line(), contact.person(), false);
            case Received.Sale sale -> {
                if (sale.buyer() != null && !sale.forgotten() && isNews(sale.buyer())) {
                    write(sale.line(), sale.buyer(), true);
                }
            }
            case Received.Listed listed -> {}
            case Received.Unreadable unreadable -> {}
        }
    }

    private boolean isNews(Person buyer) {
        if (buyer == last) {
            return false;
        }
        last = buyer;
        return recent.put(buyer, true) == null;
    }

    private void write(long line, Person person, boolean weak) {
        CustomerRef.of(system, person).ifPresent(ref -> write(line, ref, person, weak));
    }

    void write(long line, CustomerRef ref, Person person, boolean weak) {
        rows.number(line)
                .text(ref.text())
                .number(ref.level().ordinal())
                .text(ref.namespace())
                .text(ref.value())
                .flag(weak)
                .text(person.email())
                .text(person.phone() == null ? shortened(person.phoneAsWritten()) : person.phone())
                .text(person.phoneAsWritten())
                .text(person.kind() == Person.Kind.COMPANY ? "company" : "person")
                .text(emptyToNull(CustomerRef.displayName(person)))
                .text(person.givenName())
                .text(person.familyName())
                .text(person.company())
                .text(person.company() == null ? null : emptyToNull(CustomerRef.key(person.company())))
                .number(person.birthday() == null ? null : person.birthday().getMonthValue())
                .number(person.birthday() == null ? null : person.birthday().getDayOfMonth())
                .number(person.birthYear())
                .text(person.language())
                .text(person.country())
                .text(person.timeZone());
        address(person.address());
        rows.text(person.tags().isEmpty() ? null : JSON.writeValueAsString(person.tags()))
                .text(person.attributes().isEmpty() ? null : JSON.writeValueAsString(person.attributes()))
                .text(person.consents().isEmpty() ? null : JSON.writeValueAsString(person.consents()))
                .instant(person.since())
                .text(person.note())
                .end();
    }

    private void address(Person.@Nullable Address address) {
        if (address == null) {
            rows.text(null).text(null).text(null).text(null).text(null).text(null);
        } else {
            rows.text(address.line1())
                    .text(address.line2())
                    .text(address.postcode())
                    .text(address.city())
                    .text(address.region())
                    .text(address.country());
        }
    }

    /// What is no number is kept to be read, not to be called.
    private static @Nullable String shortened(@Nullable String phone) {
        return phone == null || phone.length() <= 100 ? phone : phone.substring(0, 100);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public void commit() {
        rows.commit();
    }

    @Override
    public void close() {
        rows.close();
    }
}
