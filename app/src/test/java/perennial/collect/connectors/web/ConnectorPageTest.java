package perennial.collect.connectors.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.Signatures;
import perennial.collect.connectors.reading.DeliveryReader;
import perennial.collect.timeline.CaughtUp;
import perennial.collect.timeline.TimelineReader;
import perennial.collect.timeline.store.ReaderStore;
import perennial.testing.PageTest;

/// A test of deliveries: from the bytes a source sends to what stands in the books.
abstract class ConnectorPageTest extends PageTest {

    static final String SECRET = "shh-it-is-a-secret";

    @Autowired
    Connections connections;

    @Autowired
    private DeliveryServlet servlet;

    @Autowired
    private DeliveryReader reader;

    @Autowired
    private List<TimelineReader> readers;

    @Autowired
    private ReaderStore positions;

    @Autowired
    private TransactionTemplate transactions;

    /// The log remembers numbers of subjects that the last test's database knew.
    @BeforeEach
    void the_log_remembers_nobody() {
        db.sql("insert into timeline.forgetting default values").update();
    }

    Connection connected(String kind) {
        var connection = connections.create(connections.connector(kind).orElseThrow(), kind.toUpperCase(Locale.ROOT));
        connections.tellSecret(connection, SECRET);
        return connections.find(connection.id()).orElseThrow();
    }

    int post(Connection connection, Map<String, String> headers, String body) {
        return post(connections.path(connection), headers, body.getBytes(UTF_8));
    }

    int post(String path, Map<String, String> headers, byte[] body) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServerName("shop.example");
        request.setScheme("https");
        request.setServerPort(443);
        request.setContent(body);
        headers.forEach(request::addHeader);
        var response = new MockHttpServletResponse();
        try {
            servlet.service(request, response);
            return response.getStatus();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String base64(String secret, String signed) {
        return Base64.getEncoder().encodeToString(Signatures.hmac(secret, signed.getBytes(UTF_8)));
    }

    static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    /// Everything that waits is read, and everything it told is taken in.
    void read(Connection connection) {
        reader.read(connection.id());
        new CaughtUp(readers, positions, transactions, clock).now();
    }

    /// `shopify #1001 2500 450 placed 2 ada@example.com`: number, total, paid back, state, lines, buyer.
    List<String> orders() {
        return db.sql("""
                select concat_ws(' ', namespace, number, gross_minor, refunded_minor, state,
                                 (select count(*) from orders.line l where l.order_id = o.id),
                                 coalesce((select min(e.value)
                                             from customers.identity e
                                            where e.customer_id = o.customer_id
                                              and e.namespace = 'email'),
                                          case when o.customer_id is null then 'nobody' else 'no-address' end))
                  from orders.orders o
                 order by number
                """).query(String.class).list();
    }

    List<String> customers() {
        return db.sql("""
                select concat_ws(' ', nullif(c.name, ''), (select string_agg(i.namespace || ':' || i.value, ' '
                                                                 order by i.namespace, i.value)
                                                 from customers.identity i
                                                where i.customer_id = c.id
                                                  and i.namespace <> 'phone'))
                  from customers.customer c
                 order by 1
                """).query(String.class).list();
    }

    List<String> events() {
        return db.sql("select coalesce(name, kind) from timeline.event order by at, id")
                .query(String.class)
                .list();
    }

    /// `orders/create done`, in the order in which they came.
    List<String> deliveries() {
        return db.sql("select concat_ws(' ', topic, state, reason) from connectors.delivery order by id")
                .query(String.class)
                .list();
    }

    String body(String path) {
        try {
            return pages.get()
                    .uri(path)
                    .with(asManager())
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
