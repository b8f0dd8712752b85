package perennial.collect.connectors.web;

import jakarta.servlet.http.HttpServletRequest;
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
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.Connections;
import perennial.collect.connectors.reading.ReadJob;
import perennial.collect.connectors.store.DeliveryStore;
import perennial.collect.connectors.web.ConnectionViews.ConnectionsView;
import perennial.ground.access.PublicAddress;
import perennial.ground.jobs.Jobs;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// Shops, tills and payment systems that tell us by themselves: connect one in three steps, and see what comes.
@Controller
@Needs(Role.MANAGER)
public class ConnectionPages {

    static final String PATH = "/settings/connections";

    private final Connections connections;
    private final DeliveryStore deliveries;
    private final ConnectionPage views;
    private final PublicAddress house;
    private final Jobs jobs;
    private final TransactionOperations transaction;

    ConnectionPages(
            Connections connections,
            DeliveryStore deliveries,
            ConnectionPage views,
            PublicAddress house,
            Jobs jobs,
            TransactionOperations transaction) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.views = views;
        this.house = house;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @Bean
    static NavItem connectionsPage() {
        return NavItem.of(Chapter.SETTINGS, "connectors.nav", PATH, 22, "manager");
    }

    @GetMapping(PATH)
    Page list(Formats formats) {
        var all = connections.all();
        var rows = all.stream()
                .map(each -> new ConnectionsView.Row(
                        each.name(),
                        path(each.id()),
                        Lights.of(each, null, formats),
                        each.lastAt() == null ? null : formats.moment(each.lastAt())))
                .toList();
        var kinds = connections.kinds().stream()
                .map(kind -> new ConnectionsView.Kind(
                        formats.t("connectors.name." + kind),
                        formats.t("connectors.brings." + kind),
                        PATH + "/new/" + kind,
                        formats.t("connectors.connect", formats.t("connectors.name." + kind))))
                .toList();
        return Page.of(
                "connectors/list",
                new ConnectionsView(formats.t("connectors.lead", rows.size()), outOfReach(formats), rows, kinds));
    }

    private @Nullable String outOfReach(Formats formats) {
        return house.isPublic() ? null : formats.t("connectors.out-of-reach");
    }

    @PostMapping(PATH + "/new/{kind}")
    Redirect connect(@PathVariable String kind, Formats formats) {
        var connector = connections.connector(kind).orElseThrow(ConnectionPages::notHere);
        long before = connections.all().stream()
                .filter(each -> each.kind().equals(kind))
                .count();
        var name = formats.t("connectors.name." + kind) + (before == 0 ? "" : " " + (before + 1));
        return Redirect.to(path(connections.create(connector, name).id()));
    }

    @GetMapping(PATH + "/{id}")
    Page show(@PathVariable long id, HttpServletRequest request, Formats formats) {
        return page(found(id), request, new Complaints(formats), formats);
    }

    private Page page(Connection connection, HttpServletRequest request, Complaints complaints, Formats formats) {
        return Page.of(
                "connectors/connection",
                views.of(connection, house.base(request), outOfReach(formats), complaints, formats));
    }

    /// The light, which asks for itself while the page is open.
    @GetMapping(PATH + "/{id}/light")
    Page light(@PathVariable long id, Formats formats) {
        return Page.of("connectors/light", Lights.of(found(id), path(id) + "/light", formats));
    }

    @PostMapping(PATH + "/{id}/secret")
    Answer secret(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            Formats formats) {
        var connection = found(id);
        var said = secret.strip();
        if (said.isEmpty() || said.length() > Connections.LONGEST_SECRET) {
            var complaints = new Complaints(formats).add("secret", "connectors.secret.odd", Connections.LONGEST_SECRET);
            return page(connection, request, complaints, formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        connections.tellSecret(connection, said);
        return Redirect.to(path(id)).saying("connectors.secret.kept");
    }

    @PostMapping(PATH + "/{id}/deliveries/{delivery}/again")
    Redirect again(@PathVariable long id, @PathVariable long delivery) {
        var connection = found(id);
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean there = deliveries.again(connection.id(), delivery);
            if (there) {
                ReadJob.ask(jobs, connection.id());
            }
            return there;
        }));
        return done
                ? Redirect.to(path(id)).saying("connectors.again.asked")
                : Redirect.to(path(id)).warning("connectors.again.gone");
    }

    @PostMapping(PATH + "/{id}/again")
    Redirect allAgain(@PathVariable long id) {
        var connection = found(id);
        transaction.executeWithoutResult(status -> {
            deliveries.allFailedAgain(connection.id());
            ReadJob.ask(jobs, connection.id());
        });
        return Redirect.to(path(id)).saying("connectors.again.asked");
    }

    @PostMapping(PATH + "/{id}/deliveries/{delivery}/answered")
    Redirect answered(@PathVariable long id, @PathVariable long delivery) {
        return deliveries.answered(found(id).id(), delivery)
                ? Redirect.to(path(id)).saying("connectors.wish.answered")
                : Redirect.to(path(id)).warning("connectors.again.gone");
    }

    @PostMapping(PATH + "/{id}/remove")
    Redirect remove(@PathVariable long id) {
        var connection = found(id);
        connections.remove(connection);
        return Redirect.to(PATH).saying("connectors.removed", connection.name());
    }

    private Connection found(long id) {
        return connections.find(id).orElseThrow(ConnectionPages::notHere);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static String path(long id) {
        return PATH + "/" + id;
    }
}
