package perennial.collect.connectors.web;

import org.jspecify.annotations.Nullable;
import perennial.collect.connectors.Connection;
import perennial.collect.connectors.web.ConnectionViews.LightView;
import perennial.ground.ui.Formats;

/// How a connection stands, as one can see from across the room.
final class Lights {

    private Lights() {}

    /// @param ask where the page asks for it anew
    static LightView of(Connection connection, @Nullable String ask, Formats formats) {
        var refused = connection.refusedAt();
        if (refused != null && connection.refusedWhy() != null) {
            var why = formats.t(
                    "connectors.refused." + connection.refusedWhy(),
                    formats.moment(refused).text());
            return new LightView("bad", formats.t("connectors.light.refused"), why, ask);
        }
        if (connection.lastAt() != null) {
            return new LightView(
                    "good",
                    formats.t("connectors.light.green"),
                    formats.t(
                            "connectors.light.last",
                            formats.moment(connection.lastAt()).text()),
                    null);
        }
        return connection.reachedAt() != null
                ? new LightView(
                        "watch", formats.t("connectors.light.reached"), formats.t("connectors.light.reached.more"), ask)
                : new LightView(
                        "", formats.t("connectors.light.waiting"), formats.t("connectors.light.waiting.more"), ask);
    }
}
