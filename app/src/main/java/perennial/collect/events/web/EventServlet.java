package perennial.collect.events.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import perennial.collect.events.reading.Call;
import perennial.collect.events.reading.CloudEventReader;
import perennial.collect.events.reading.EventReader;
import perennial.collect.events.reading.Item;
import perennial.collect.events.reading.Limits;
import perennial.collect.events.reading.Reading;
import perennial.collect.events.reading.Unreadable;
import perennial.collect.timeline.Delivery;
import perennial.collect.timeline.Delivery.Fate;
import perennial.collect.timeline.EventLog;
import perennial.ground.access.Problem;

/// Where programs send what happens. A yes means that it is safe on disk.
///
/// A servlet of its own beside the pages: ten thousand requests a second need no session, no form tokens and no search
/// for the handler. It serves nobody without a write key, besides pages of the business's own website.
@Component
public class EventServlet extends HttpServlet {

    static final String PATH = "/v1/";

    private static final int PATIENCE_SECONDS = 20;
    private static final Logger LOG = LoggerFactory.getLogger(EventServlet.class);

    private final transient Sender senders;
    private final transient Browsers browsers;
    private final transient EventLog log;
    private final transient Clock clock;
    private final transient Room room = new Room();

    EventServlet(Sender senders, Browsers browsers, EventLog log, Clock clock) {
        this.senders = senders;
        this.browsers = browsers;
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        boolean asks = request.getMethod().equals("OPTIONS") && Browsers.sent(request);
        if (!asks && !request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            Problem.write(response, 405, "Only POST", "Events are sent here, with POST.");
            return;
        }
        int needed = asks ? 0 : Room.neededBy(request);
        if (!room.take(needed)) {
            Later.BUSY.tell(response);
            return;
        }
        try {
            answer(request, response, asks);
        } finally {
            room.giveBack(needed);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, boolean asks) throws IOException {
        try {
            if (Browsers.sent(request)) {
                fromBrowser(request, response, asks);
            } else {
                fromProgram(request, response);
            }
        } catch (Unreadable unreadable) {
            Problem.write(response, 400, "The request can't be read", String.valueOf(unreadable.getMessage()));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.debug("nobody knows who sends", databaseAway);
            Later.DATABASE_AWAY.tell(response);
        }
    }

    private void fromBrowser(HttpServletRequest request, HttpServletResponse response, boolean asks)
            throws IOException, Unreadable {
        var source = browsers.source(request, response);
        if (source.isEmpty()) {
            Problem.write(response, 403, "Not from here", "No page from there may send with this key.");
            return;
        }
        if (asks) {
            Browsers.permit(response);
            return;
        }
        if (!what(request).equals("batch")) {
            Problem.write(response, 404, "Nothing here", "Browsers send to /v1/batch.");
            return;
        }
        var body = body(request, response);
        if (body != null) {
            var reading = new Reading(source.getAsInt(), clock.instant(), false);
            many(
                    response,
                    reading,
                    new EventReader(reading, body)
                            .batch().stream().map(Hearsay::of).toList());
            if (response.getStatus() == HttpServletResponse.SC_OK) {
                heard(request);
            }
        }
    }

    /// That it was heard from is only shown on a page; what it sent is safe already.
    private void heard(HttpServletRequest request) {
        try {
            browsers.stored(request);
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.debug("it is not noted that the website was heard from", databaseAway);
        }
    }

    /// Who shows a key in the headers is judged by it before a byte is read.
    private void fromProgram(HttpServletRequest request, HttpServletResponse response) throws IOException, Unreadable {
        var sender = senders.inHeaders(request);
        if (sender.isEmpty() && request.getHeader("Authorization") != null) {
            refuse(response);
            return;
        }
        var body = body(request, response);
        if (body == null) {
            return;
        }
        if (sender.isEmpty()) {
            sender = senders.inBody(body);
        }
        if (sender.isEmpty()) {
            refuse(response);
            return;
        }
        take(request, response, sender.getAsInt(), body);
    }

    /// @return null when the sender has been told why not
    private static byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response)
            throws IOException, Unreadable {
        var body = Body.of(request);
        if (body.isEmpty()) {
            Problem.write(response, 413, "Too large", "A request has at most " + Limits.BATCH_BYTES / 1024 + " kB.");
        }
        return body.orElse(null);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"events\"");
        Problem.write(response, 401, "A write key is needed", "Send a write key as the user name of Basic auth.");
    }

    private void take(HttpServletRequest request, HttpServletResponse response, int source, byte[] body)
            throws IOException, Unreadable {
        var what = what(request);
        if (what.equals("cloudevents")) {
            cloudEvents(request, response, new Reading(source, clock.instant(), false), body);
            return;
        }
        var call = Call.of(what);
        var reading = new Reading(source, clock.instant(), what.equals("import"));
        var reader = new EventReader(reading, body);
        if (call.isPresent()) {
            one(response, reading, reader.one(call.get()));
        } else if (what.equals("batch") || what.equals("import")) {
            many(response, reading, reader.batch());
        } else {
            Problem.write(response, 404, "Nothing here", "There is no such call.");
        }
    }

    private void cloudEvents(HttpServletRequest request, HttpServletResponse response, Reading reading, byte[] body)
            throws IOException, Unreadable {
        var type = request.getContentType() == null ? "" : request.getContentType();
        var reader = new CloudEventReader(reading, body);
        if (type.startsWith("application/cloudevents-batch")) {
            many(response, reading, reader.batch());
        } else if (type.startsWith("application/cloudevents")) {
            one(response, reading, reader.one());
        } else if (request.getHeader("ce-id") != null) {
            one(response, reading, reader.inHeaders(request::getHeader));
        } else {
            Problem.write(response, 415, "No CloudEvent", "Name the media type, or send the attributes as headers.");
        }
    }

    private void one(HttpServletResponse response, Reading reading, Item item) throws IOException {
        var fates = store(reading, List.of(item), response);
        if (fates != null) Answers.one(response, item, fates);
    }

    private void many(HttpServletResponse response, Reading reading, List<Item> items) throws IOException {
        var fates = store(reading, items, response);
        if (fates != null) Answers.many(response, items, fates);
    }

    /// The word after `/v1/`. Some clients end it with a slash.
    private static String what(HttpServletRequest request) {
        var path = request.getRequestURI();
        var word = path.substring(Math.min(path.length(), path.indexOf(PATH) + PATH.length()));
        return word.endsWith("/") ? word.substring(0, word.length() - 1) : word;
    }

    /// @return what became of the events that can be taken; null when the sender has been told to try again
    private @Nullable List<Fate> store(Reading reading, List<Item> items, HttpServletResponse response)
            throws IOException {
        CompletableFuture<List<Fate>> answer;
        try {
            answer = log.append(delivery(reading, items));
        } catch (EventLog.Busy busy) {
            Later.BUSY.tell(response);
            return null;
        }
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            LOG.debug("events could not be stored", failed);
            Later.because(failed).tell(response);
        } catch (TimeoutException slow) {
            (answer.cancel(false) ? Later.DATABASE_AWAY : Later.SLOW).tell(response);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            (answer.cancel(false) ? Later.STOPPING : Later.SLOW).tell(response);
        }
        return null;
    }

    private static Delivery delivery(Reading reading, List<Item> items) {
        return new Delivery(
                reading.receivedAt(),
                items.stream()
                        .filter(Item.Taken.class::isInstance)
                        .map(item -> ((Item.Taken) item).arrival())
                        .toList(),
                items.stream()
                        .filter(Item.Refused.class::isInstance)
                        .map(item -> ((Item.Refused) item).rejection())
                        .toList());
    }
}
