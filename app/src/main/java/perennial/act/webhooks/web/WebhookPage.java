package perennial.act.webhooks.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.act.webhooks.Endpoint;
import perennial.act.webhooks.Endpoints;
import perennial.act.webhooks.Happening;
import perennial.act.webhooks.store.MessageStore;
import perennial.act.webhooks.store.MessageStore.Listed;
import perennial.act.webhooks.web.WebhookViews.EndpointView;
import perennial.act.webhooks.web.WebhookViews.EndpointsView;
import perennial.act.webhooks.web.WebhookViews.FormView;
import perennial.act.webhooks.web.WebhookViews.StateView;
import perennial.ground.outbound.OwnNetwork;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;

/// Makes the pages about endpoints.
@Component
class WebhookPage {

    private static final int LISTED = 30;

    private final Endpoints endpoints;
    private final MessageStore messages;
    private final OwnNetwork ownNetwork;
    private final Clock clock;

    WebhookPage(Endpoints endpoints, MessageStore messages, OwnNetwork ownNetwork, Clock clock) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.ownNetwork = ownNetwork;
        this.clock = clock;
    }

    Page list(String address, List<String> wanted, boolean mayAllow, Complaints complaints, Formats formats) {
        var rows = endpoints.all().stream().map(each -> row(each, formats)).toList();
        return Page.of(
                "webhooks/list",
                new EndpointsView(
                        formats.t("webhooks.lead", rows.size()),
                        rows,
                        form(WebhookPages.PATH, address, wanted, "webhooks.add.go", complaints, formats),
                        ownNetwork.isAllowed(),
                        mayAllow));
    }

    private static EndpointsView.Row row(Endpoint endpoint, Formats formats) {
        return new EndpointsView.Row(
                endpoint.address(),
                WebhookPages.path(endpoint.id()),
                formats.list(endpoint.events().stream()
                        .map(event -> formats.t("webhooks.event." + event))
                        .toList()),
                state(endpoint, formats));
    }

    Page of(Endpoint endpoint, String address, List<String> wanted, Complaints complaints, Formats formats) {
        var path = WebhookPages.path(endpoint.id());
        var on = endpoint.state() == Endpoint.State.ON;
        return Page.of(
                "webhooks/endpoint",
                new EndpointView(
                        endpoint.address(),
                        path,
                        state(endpoint, formats),
                        bothSign(endpoint, formats),
                        formats.t(on ? "webhooks.turn-off" : "webhooks.turn-on"),
                        path + "/turn",
                        form(path, address, wanted, "webhooks.change.go", complaints, formats),
                        messages.latest(endpoint.id(), LISTED).stream()
                                .map(each -> row(path, each, formats))
                                .toList()));
    }

    private @Nullable String bothSign(Endpoint endpoint, Formats formats) {
        var until = endpoint.oldUntil();
        return until == null || until.isBefore(clock.instant())
                ? null
                : formats.t("webhooks.both-sign", formats.moment(until).text());
    }

    private static FormView form(
            String action, String address, List<String> wanted, String button, Complaints complaints, Formats formats) {
        var events = Happening.keys().stream()
                .map(key -> new Option(key, formats.t("webhooks.event." + key), wanted.contains(key)))
                .toList();
        return new FormView(action, address, events, formats.words().text(button), complaints);
    }

    private static StateView state(Endpoint endpoint, Formats formats) {
        var since = endpoint.failingSince();
        return switch (endpoint.state()) {
            case PAUSED -> new StateView("", formats.t("webhooks.state.paused"), null);
            case BROKEN ->
                new StateView(
                        "bad",
                        formats.t("webhooks.state.broken"),
                        since == null
                                ? null
                                : formats.t(
                                        "webhooks.state.broken.more",
                                        formats.moment(since).text()));
            case ON ->
                since == null
                        ? new StateView("good", formats.t("webhooks.state.on"), null)
                        : new StateView(
                                "watch",
                                formats.t("webhooks.state.failing"),
                                formats.t(
                                        "webhooks.state.failing.more",
                                        formats.moment(since).text()));
        };
    }

    private static EndpointView.Row row(String path, Listed delivery, Formats formats) {
        var what = Happening.of(delivery.type()).isPresent()
                ? formats.t("webhooks.event." + delivery.type())
                : formats.t("webhooks.event.test");
        return new EndpointView.Row(
                formats.moment(delivery.at()),
                what,
                result(delivery, formats),
                switch (delivery.state()) {
                    case "delivered" -> "good";
                    case "failed" -> "bad";
                    default -> delivery.attempts() > 0 ? "watch" : "";
                },
                path + "/deliveries/" + delivery.id() + "/again");
    }

    private static String result(Listed delivery, Formats formats) {
        var said = delivery.result() == null ? "" : said(delivery.result(), formats);
        return switch (delivery.state()) {
            case "delivered" -> formats.t("webhooks.result.delivered", said);
            case "failed" -> formats.t("webhooks.result.failed", said, delivery.attempts());
            default ->
                delivery.attempts() == 0
                        ? formats.t("webhooks.result.waiting")
                        : formats.t("webhooks.result.again", said, delivery.attempts());
        };
    }

    private static String said(String result, Formats formats) {
        if (result.matches("\\d+")) {
            return result;
        }
        return result.equals("unreachable")
                ? formats.t("webhooks.result.unreachable")
                : formats.t("outbound.refused." + result);
    }
}
