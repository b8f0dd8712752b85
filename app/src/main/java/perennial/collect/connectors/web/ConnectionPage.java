package perennial.collect.connectors.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.Heard.Asked;
import perennial.collect.connectors.Heard.Wish;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.reading.Wishes;
import perennial.collect.connectors.store.DeliveryStore;
import perennial.collect.connectors.store.DeliveryStore.Fate;
import perennial.collect.connectors.store.DeliveryStore.Listed;
import perennial.collect.connectors.web.ConnectionViews.ConnectionView;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;

/// Makes the page of one connection.
@Component
class ConnectionPage {

    private static final int LISTED = 30;
    private static final int WISHES = 20;

    private final Connections connections;
    private final DeliveryStore deliveries;
    private final Wishes wishes;

    ConnectionPage(Connections connections, DeliveryStore deliveries, Wishes wishes) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.wishes = wishes;
    }

    ConnectionView of(
            Connection connection, String base, @Nullable String outOfReach, Complaints complaints, Formats formats) {
        var kind = connection.kind();
        var path = ConnectionPages.path(connection.id());
        var latest = deliveries.latest(connection.id(), LISTED);
        return new ConnectionView(
                connection.name(),
                path,
                outOfReach,
                formats.t("connectors.open." + kind),
                base + connections.path(connection),
                formats.words().has("connectors.topics." + kind) ? formats.t("connectors.topics." + kind) : null,
                secret(connection, formats),
                Lights.of(connection, path + "/light", formats),
                deliveries.asked(connection.id(), WISHES).stream()
                        .map(asked -> wish(connection, asked, formats))
                        .toList(),
                latest.stream().map(each -> row(path, each, formats)).toList(),
                latest.stream().anyMatch(each -> each.fate().state().equals("failed")),
                kind.equals("generic") && !latest.isEmpty()
                        ? Link.to(formats.t("connectors.mapping.go"), path + "/mapping")
                        : null,
                kind.equals("generic") ? signing(connection, formats) : null,
                complaints);
    }

    private ConnectionView.@Nullable SecretView secret(Connection connection, Formats formats) {
        var connector = connections.connector(connection.kind()).orElseThrow();
        if (!connector.needsSecret(connections.setup(connection))) {
            return null;
        }
        return new ConnectionView.SecretView(
                formats.t("connectors.secret." + connection.kind()),
                formats.t("connectors.secret.hint." + connection.kind()),
                connection.hasSecret());
    }

    private ConnectionView.SigningView signing(Connection connection, Formats formats) {
        var settings = connections.setup(connection).settings();
        var chosen = Objects.requireNonNullElse(settings.text("signing"), "none");
        var kinds = Stream.of("none", "word", "hmac")
                .map(kind -> new Option(kind, formats.t("connectors.signing." + kind), kind.equals(chosen)))
                .toList();
        return new ConnectionView.SigningView(
                kinds, Objects.requireNonNullElse(settings.text("header"), "X-Signature"));
    }

    private ConnectionView.Wish wish(Connection connection, Listed asked, Formats formats) {
        var export = "export".equals(asked.fate().reason());
        var path = ConnectionPages.path(connection.id()) + "/deliveries/" + asked.id();
        return new ConnectionView.Wish(
                formats.t(export ? "connectors.wish.export" : "connectors.wish.erase-shop"),
                formats.moment(asked.receivedAt()),
                export ? people(connection, asked.id(), formats) : List.of(),
                path + "/answered");
    }

    private List<Link> people(Connection connection, long delivery, Formats formats) {
        var customer = deliveries
                .said(connection.id(), delivery)
                .map(said -> Said.of(said).at("customer"))
                .orElse(Said.NOTHING);
        var asked = new Asked(Wish.EXPORT, customer.text("id"), customer.text("email"), customer.text("phone"));
        return wishes.customers(connection, asked).stream()
                .map(id -> Link.to(formats.t("connectors.wish.data"), "/customers/" + id + "/personal-data"))
                .toList();
    }

    private static ConnectionView.Row row(String path, Listed delivery, Formats formats) {
        var fate = delivery.fate();
        return new ConnectionView.Row(
                formats.moment(delivery.receivedAt()),
                delivery.topic().isEmpty() ? formats.t("connectors.topic.none") : delivery.topic(),
                result(fate, formats),
                switch (fate.state()) {
                    case "failed" -> "bad";
                    case "done" -> "good";
                    case "early", "asked" -> "watch";
                    default -> "";
                },
                "erased".equals(fate.reason())
                                || fate.state().equals("waiting")
                                || fate.state().equals("asked")
                        ? null
                        : path + "/deliveries/" + delivery.id() + "/again");
    }

    private static String result(Fate fate, Formats formats) {
        if ("erased".equals(fate.reason())) {
            return formats.t("connectors.nothing.erased");
        }
        return switch (fate.state()) {
            case "done" ->
                fate.reason() == null
                        ? formats.t("connectors.done", fate.events())
                        : formats.t("connectors.nothing." + fate.reason());
            case "nothing" -> formats.t("connectors.nothing." + fate.reason());
            case "failed" ->
                formats.t("connectors.failed." + fate.reason(), fate.detail() == null ? "" : fate.detail());
            default -> formats.t("connectors.state." + fate.state());
        };
    }
}
