package perennial.collect.customers.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerDetail;
import perennial.collect.customers.Particulars;
import perennial.collect.customers.Particulars.Address;
import perennial.collect.customers.Particulars.Birthday;
import perennial.collect.customers.Particulars.Phone;

/// Reads all that people may change about a customer.
@Component
public class ParticularsStore {

    private final JdbcClient db;
    private final CustomerStore customers;

    ParticularsStore(JdbcClient db, CustomerStore customers) {
        this.db = db;
        this.customers = customers;
    }

    public Optional<Particulars> find(long id) {
        return customers.find(id).map(this::read);
    }

    private Particulars read(CustomerDetail customer) {
        return new Particulars(
                customer.kind(),
                customer.name(),
                customer.givenName(),
                customer.familyName(),
                customer.company(),
                birthday(customer),
                customer.language(),
                customer.country(),
                customer.timeZone(),
                customers.emails(customer.id()),
                phones(customer.id()),
                addresses(customer.id()),
                attributes(customer.id()));
    }

    private static @Nullable Birthday birthday(CustomerDetail customer) {
        return customer.birthMonth() == null || customer.birthDay() == null
                ? null
                : new Birthday(customer.birthMonth(), customer.birthDay(), customer.birthYear());
    }

    private List<Phone> phones(long id) {
        return db.sql("""
                select number, as_written
                  from customers.phone_number
                 where customer_id = :id
                 order by added_at, number
                """).param("id", id).query(Phone.class).list();
    }

    private List<Address> addresses(long id) {
        return db.sql("""
                select line1, line2, postcode, city, region, country
                  from customers.address
                 where customer_id = :id
                 order by added_at, id
                """).param("id", id).query(Address.class).list();
    }

    private Map<String, String> attributes(long id) {
        var attributes = new LinkedHashMap<String, String>();
        customers.attributes(id).forEach(attribute -> attributes.put(attribute.name(), attribute.value()));
        return attributes;
    }

    /// The same for the same particulars, so that a form knows whether it still speaks of what is kept.
    public static String fingerprint(Particulars particulars) {
        try {
            var text = particulars.texts().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
