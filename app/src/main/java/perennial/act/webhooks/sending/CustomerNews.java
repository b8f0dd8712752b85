package perennial.act.webhooks.sending;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import perennial.act.webhooks.Happening;
import perennial.act.webhooks.store.ChangeStore;
import perennial.act.webhooks.store.ChangeStore.Gone;
import perennial.act.webhooks.store.EndpointStore;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Notices who is new, changed or gone, and who moved to another stage, by comparing with what was told last. That
/// sees every way in which customers change, and each time only so many, so that a large file makes no flood.
@Component
public class CustomerNews {

    private static final int AT_ONCE = 500;

    private final ChangeStore changes;
    private final EndpointStore endpoints;
    private final Messages messages;
    private final TransactionOperations transaction;
    private final Clock clock;

    CustomerNews(
            ChangeStore changes,
            EndpointStore endpoints,
            Messages messages,
            TransactionOperations transaction,
            Clock clock) {
        this.changes = changes;
        this.endpoints = endpoints;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void look() {
        transaction.executeWithoutResult(status -> lookAtCustomers());
        transaction.executeWithoutResult(status -> lookAtStages());
    }

    private void lookAtCustomers() {
        var wanted = Arrays.stream(Happening.values())
                .filter(Happening::isAboutCustomers)
                .map(Happening::key)
                .toList();
        if (!endpoints.wanted(wanted)) {
            changes.endWithCustomers();
            return;
        }
        if (changes.beginWithCustomers()) {
            return;
        }
        var changed = changes.changed(AT_ONCE);
        for (var each : changed) {
            tell(
                    each.isNew() ? Happening.CUSTOMER_CREATED : Happening.CUSTOMER_UPDATED,
                    each.customer() + " " + each.version(),
                    each.customer());
        }
        changes.know(changed);
        var gone = changes.gone(AT_ONCE);
        gone.forEach(this::tell);
        changes.forget(gone.stream().map(Gone::customer).toList());
    }

    private void tell(Happening what, String key, long customer) {
        var now = clock.instant();
        messages.tell(what, key, customer, now, now, nothing());
    }

    private void tell(Gone gone) {
        var into = gone.into();
        if (into == null) {
            tellGone(gone.customer());
            return;
        }
        var now = clock.instant();
        var data = nothing();
        data.putObject("merged").put("id", gone.customer());
        messages.tell(Happening.CUSTOMER_MERGED, gone.customer() + " " + into + " " + now, into, now, now, data);
    }

    /// Whoever is gone is no customer of ours any more; only their number is told, so that others can let go of it.
    public void tellGone(long customer) {
        var now = clock.instant();
        var data = nothing();
        data.putObject("customer").put("id", customer);
        messages.tell(Happening.CUSTOMER_DELETED, Long.toString(customer), null, now, now, data);
    }

    private void lookAtStages() {
        if (!endpoints.wanted(List.of(Happening.STAGE_CHANGED.key()))) {
            changes.endWithStages();
            return;
        }
        var now = clock.instant();
        for (var moved : changes.moved(AT_ONCE)) {
            var data = nothing();
            data.put("from", moved.from());
            data.put("to", moved.to());
            messages.tell(Happening.STAGE_CHANGED, Long.toString(moved.id()), moved.customer(), now, now, data);
            changes.movedTo(moved.id());
        }
    }

    private static ObjectNode nothing() {
        return JsonMapper.shared().createObjectNode();
    }
}
