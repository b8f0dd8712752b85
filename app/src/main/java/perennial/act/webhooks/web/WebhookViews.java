package perennial.act.webhooks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;

/// What the pages about endpoints print.
public final class WebhookViews {

    private WebhookViews() {}

    /// @param ownNetwork whether calls may go inside our own network; the owner may change it
    public record EndpointsView(String lead, List<Row> rows, FormView form, boolean ownNetwork, boolean mayAllow) {

        public record Row(String address, String path, String events, StateView state) {}
    }

    public record FormView(String action, String address, List<Option> events, String button, Complaints complaints) {}

    /// @param detail one more sentence; null when the word says it all
    public record StateView(
            String tone, String text, @Nullable String detail) {}

    /// @param bothSign until when the secret before signs, too; null when it does not
    /// @param turn what the button says that switches it on or off
    public record EndpointView(
            String address,
            String path,
            StateView state,
            @Nullable String bothSign,
            String turn,
            String turnPath,
            FormView form,
            List<Row> rows) {

        public record Row(Shown when, String what, String result, String tone, String again) {}
    }

    /// @param secret shown this once
    public record SecretView(String address, String path, String secret) {}
}
