package perennial.act.webhooks.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import perennial.act.webhooks.Endpoint;
import perennial.act.webhooks.Endpoints;
import perennial.act.webhooks.Happening;
import perennial.act.webhooks.sending.Messages;
import perennial.act.webhooks.sending.SendJob;
import perennial.act.webhooks.store.MessageStore;
import perennial.act.webhooks.web.WebhookViews.SecretView;
import perennial.ground.access.CurrentUser;
import perennial.ground.jobs.Jobs;
import perennial.ground.outbound.Outbound;
import perennial.ground.outbound.OwnNetwork;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Other programs that hear from us: where they are, what they want to hear, and how it got through.
@Controller
@Needs(Role.MANAGER)
public class WebhookPages {

    static final String PATH = "/settings/webhooks";
    private static final int LONGEST_ADDRESS = 1_000;

    private final Endpoints endpoints;
    private final MessageStore messages;
    private final Messages news;
    private final WebhookPage views;
    private final Outbound outbound;
    private final OwnNetwork ownNetwork;
    private final Jobs jobs;
    private final TransactionOperations transaction;
    private final Clock clock;

    WebhookPages(
            Endpoints endpoints,
            MessageStore messages,
            Messages news,
            WebhookPage views,
            Outbound outbound,
            OwnNetwork ownNetwork,
            Jobs jobs,
            TransactionOperations transaction,
            Clock clock) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.news = news;
        this.views = views;
        this.outbound = outbound;
        this.ownNetwork = ownNetwork;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static NavItem webhooksPage() {
        return NavItem.of(Chapter.SETTINGS, "webhooks.nav", PATH, 24, "manager");
    }

    @GetMapping(PATH)
    Page list(CurrentUser user, Formats formats) {
        return views.list("", Happening.keys(), user.role() == Role.OWNER, new Complaints(formats), formats);
    }

    @PostMapping(PATH)
    Answer add(
            CurrentUser user,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable List<String> events,
            Formats formats) {
        var wanted = wanted(events);
        var complaints = check(address.strip(), wanted, formats);
        if (!complaints.none()) {
            return views.list(address, wanted, user.role() == Role.OWNER, complaints, formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var made = endpoints.add(address.strip(), wanted);
        return Page.of("webhooks/secret", new SecretView(address.strip(), path(made.id()), made.secret()));
    }

    @GetMapping(PATH + "/{id}")
    Page show(@PathVariable long id, Formats formats) {
        var endpoint = found(id);
        return views.of(endpoint, endpoint.address(), endpoint.events(), new Complaints(formats), formats);
    }

    @PostMapping(PATH + "/{id}")
    Answer change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(required = false) @Nullable List<String> events,
            Formats formats) {
        var endpoint = found(id);
        var wanted = wanted(events);
        var complaints = check(address.strip(), wanted, formats);
        if (!complaints.none()) {
            return views.of(endpoint, address, wanted, complaints, formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        endpoints.change(endpoint, address.strip(), wanted);
        return Redirect.to(path(id)).saying("webhooks.changed");
    }

    private static List<String> wanted(@Nullable List<String> events) {
        return Optional.ofNullable(events).orElse(List.of()).stream()
                .filter(event -> Happening.of(event).isPresent())
                .distinct()
                .toList();
    }

    private Complaints check(String address, List<String> wanted, Formats formats) {
        var complaints = new Complaints(formats);
        if (address.length() > LONGEST_ADDRESS) {
            complaints.add("address", "outbound.refused.no-address");
        }
        outbound.complaint(address)
                .ifPresent(reason -> complaints.put("address", formats.t("outbound.refused." + reason.key())));
        if (wanted.isEmpty()) {
            complaints.add("events", "webhooks.events.none");
        }
        return complaints;
    }

    @PostMapping(PATH + "/{id}/rotate")
    Page rotate(@PathVariable long id) {
        var endpoint = found(id);
        return Page.of("webhooks/secret", new SecretView(endpoint.address(), path(id), endpoints.rotate(endpoint)));
    }

    @PostMapping(PATH + "/{id}/test")
    Redirect test(@PathVariable long id) {
        var endpoint = found(id);
        if (endpoint.state() != Endpoint.State.ON) {
            return Redirect.to(path(id)).warning("webhooks.test.off");
        }
        transaction.executeWithoutResult(status -> news.tellTest(id));
        return Redirect.to(path(id)).saying("webhooks.test.sent");
    }

    @PostMapping(PATH + "/{id}/turn")
    Redirect turn(@PathVariable long id) {
        var endpoint = found(id);
        boolean on = endpoint.state() != Endpoint.State.ON;
        transaction.executeWithoutResult(status -> {
            endpoints.turn(endpoint, on);
            if (on) SendJob.ask(jobs, id);
        });
        return Redirect.to(path(id)).saying(on ? "webhooks.turned-on" : "webhooks.turned-off");
    }

    @PostMapping(PATH + "/{id}/deliveries/{delivery}/again")
    Redirect again(@PathVariable long id, @PathVariable long delivery) {
        var endpoint = found(id);
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean there = messages.again(endpoint.id(), delivery, clock.instant());
            if (there) SendJob.ask(jobs, id);
            return there;
        }));
        return done
                ? Redirect.to(path(id)).saying("webhooks.again.asked")
                : Redirect.to(path(id)).warning("webhooks.again.gone");
    }

    @PostMapping(PATH + "/{id}/remove")
    Redirect remove(@PathVariable long id) {
        endpoints.remove(found(id));
        return Redirect.to(PATH).saying("webhooks.removed");
    }

    @PostMapping(PATH + "/own-network")
    @Needs(Role.OWNER)
    Redirect ownNetwork(@RequestParam(defaultValue = "") String allowed) {
        ownNetwork.allow(allowed.equals("true"));
        return Redirect.to(PATH).saying("webhooks.own-network.kept");
    }

    private Endpoint found(long id) {
        return endpoints.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static String path(long id) {
        return PATH + "/" + id;
    }
}
