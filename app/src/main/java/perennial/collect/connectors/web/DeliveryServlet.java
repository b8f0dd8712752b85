package perennial.collect.connectors.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.Incoming;
import perennial.collect.connectors.reading.Reception;
import perennial.ground.access.Problem;
import perennial.ground.access.PublicAddress;

/// Where sources send to: `/in/<token>`. A yes means that it is safe on disk; what it says is looked at afterwards.
///
/// Nobody's body is read whose address does not exist, and an answer says nothing about why it is no.
@Component
public class DeliveryServlet extends HttpServlet {

    static final int LARGEST = 2 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryServlet.class);

    private final transient Connections connections;
    private final transient Reception reception;
    private final transient PublicAddress house;

    DeliveryServlet(Connections connections, Reception reception, PublicAddress house) {
        this.connections = connections;
        this.reception = reception;
        this.house = house;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            Problem.write(response, 405, "Only POST", "Deliveries are sent here, with POST.");
            return;
        }
        try {
            receive(request, response);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn(
                    "a delivery could not be stored: {}",
                    databaseAway.getClass().getSimpleName());
            response.setHeader("Retry-After", "30");
            Problem.write(response, 503, "Can't be stored now", "Nothing was taken. Send it again a little later.");
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var connection = connections.byToken(token(request));
        if (connection.isEmpty()) {
            Problem.write(response, 404, "Nothing here", "There is no such address.");
            return;
        }
        var body = request.getContentLengthLong() > LARGEST
                ? new byte[LARGEST + 1]
                : request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            Problem.write(response, 413, "Too large", "A delivery has at most " + (LARGEST >> 10) + " kB.");
            return;
        }
        if (reception.receive(connection.get(), Incoming.of(headers(request), body, addresses(request)))) {
            response.setStatus(HttpServletResponse.SC_OK);
        } else {
            Problem.write(response, 401, "Not signed", "The signature is missing, old, or not ours.");
        }
    }

    private static String token(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.substring(Math.min(path.length(), path.indexOf(Connections.PATH) + Connections.PATH.length()));
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }

    /// The address the owner pasted, however a proxy has rewritten it on the way.
    private List<String> addresses(HttpServletRequest request) {
        var addresses = new LinkedHashSet<String>();
        addresses.add(house.base(request) + request.getRequestURI());
        addresses.add(request.getRequestURL().toString());
        addresses.add("https://" + request.getHeader("Host") + request.getRequestURI());
        return List.copyOf(addresses);
    }
}
