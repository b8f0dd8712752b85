package perennial.collect.connectors.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import perennial.collect.connectors.Field;
import perennial.collect.connectors.FieldMapping;
import perennial.collect.connectors.Said;
import perennial.collect.connectors.Teller;
import perennial.collect.connectors.reading.ReadJob;
import perennial.collect.connectors.store.DeliveryStore;
import perennial.collect.connectors.web.MappingViews.Asked;
import perennial.collect.connectors.web.MappingViews.MappingView;
import perennial.ground.jobs.Jobs;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/// Points out what the values of a program nobody has described mean, in the last delivery it sent. Choices gather as a
/// draft; only when it is put to use, deliveries are read by it.
@Controller
@Needs(Role.MANAGER)
public class MappingPages {

    private static final String PATH = ConnectionPages.PATH + "/{id}/mapping";
    private static final String DRAFT = "draft";
    private static final String FIELDS = "fields";
    private static final int LONGEST_PLACE = 300;

    private final Connections connections;
    private final DeliveryStore deliveries;
    private final Preview preview;
    private final Jobs jobs;
    private final TransactionOperations transaction;

    MappingPages(
            Connections connections,
            DeliveryStore deliveries,
            Preview preview,
            Jobs jobs,
            TransactionOperations transaction) {
        this.connections = connections;
        this.deliveries = deliveries;
        this.preview = preview;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @GetMapping(PATH)
    Page show(@PathVariable long id, @RequestParam(defaultValue = "") String at, Formats formats) {
        var connection = found(id);
        var sample = deliveries.lastSaid(id).map(Said::of).orElseThrow(MappingPages::notHere);
        var settings = connections.setup(connection).settings();
        var draft = draft(settings);
        var path = ConnectionPages.path(id) + "/mapping";
        return Page.of(
                "connectors/mapping",
                new MappingView(
                        connection.name(),
                        ConnectionPages.path(id),
                        path,
                        asked(sample, at, draft, formats),
                        new SampleTree(path, draft, formats).of(sample),
                        preview.of(connection, sample, draft, formats),
                        !draft.equals(FieldMapping.of(settings.at(FIELDS)))));
    }

    private static FieldMapping draft(Said settings) {
        return FieldMapping.of(settings.at(DRAFT).isNothing() ? settings.at(FIELDS) : settings.at(DRAFT));
    }

    private static @Nullable Asked asked(Said sample, String at, FieldMapping draft, Formats formats) {
        if (!at.startsWith("/") || at.length() > LONGEST_PLACE) {
            return null;
        }
        var value = new Said(sample.node().at(JsonPointer.compile(at)));
        if (value.isNothing() || !value.node().isValueNode()) {
            return null;
        }
        var chosen = draft.at(at).orElse(null);
        var fields = Stream.concat(
                        Stream.of(new Option("", formats.t("connectors.field.none"), chosen == null)),
                        Stream.of(Field.values())
                                .map(field -> new Option(
                                        field.key(), formats.t("connectors.field." + field.key()), field == chosen)))
                .toList();
        return new Asked(
                SampleTree.shortened(value.node().asString()),
                at,
                at.substring(1).replace("/", " › "),
                fields);
    }

    @PostMapping(PATH)
    Redirect choose(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String means) {
        var connection = found(id);
        if (at.startsWith("/") && at.length() <= LONGEST_PLACE) {
            var settings = settings(connection);
            var draft = draft(new Said(settings)).with(at, Field.of(means).orElse(null));
            settings.set(DRAFT, draft.json());
            connections.settle(connection, settings.toString());
        }
        return Redirect.to(ConnectionPages.path(id) + "/mapping");
    }

    /// From now on deliveries are read so; those that waited for it are read, too.
    @PostMapping(PATH + "/use")
    Redirect use(@PathVariable long id) {
        var connection = found(id);
        var settings = settings(connection);
        settings.set(FIELDS, draft(new Said(settings)).json());
        settings.remove(DRAFT);
        transaction.executeWithoutResult(status -> {
            connections.settle(connection, settings.toString());
            deliveries.unmappedAgain(id);
            ReadJob.ask(jobs, id);
        });
        return Redirect.to(ConnectionPages.path(id)).saying("connectors.mapping.used");
    }

    /// How the program proves that it is the one.
    @PostMapping(ConnectionPages.PATH + "/{id}/signing")
    Redirect sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "none") String signing,
            @RequestParam(defaultValue = "") String header) {
        var connection = found(id);
        var name = header.strip();
        if (!List.of("none", "word", "hmac").contains(signing) || !name.matches("[A-Za-z0-9-]{0,100}")) {
            return Redirect.to(ConnectionPages.path(id)).warning("connectors.signing.odd");
        }
        var settings = settings(connection);
        settings.put("signing", signing);
        settings.remove("header");
        if (!name.isEmpty()) {
            settings.put("header", name);
        }
        connections.settle(connection, settings.toString());
        return Redirect.to(ConnectionPages.path(id)).saying("connectors.signing.kept");
    }

    private ObjectNode settings(Connection connection) {
        return connections.setup(connection).settings().node() instanceof ObjectNode known
                ? known.deepCopy()
                : Teller.object();
    }

    /// Only connections whose deliveries nobody has described can be told what they mean.
    private Connection found(long id) {
        return connections
                .find(id)
                .filter(connection -> connection.kind().equals("generic"))
                .orElseThrow(MappingPages::notHere);
    }

    private static ResponseStatusException notHere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
