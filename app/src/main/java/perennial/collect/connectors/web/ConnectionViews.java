package perennial.collect.connectors.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;

/// What the pages about connections print.
public final class ConnectionViews {

    private ConnectionViews() {}

    /// @param outOfReach why programs elsewhere can't reach this house yet; null when they can
    public record ConnectionsView(String lead, @Nullable String outOfReach, List<Row> rows, List<Kind> kinds) {

        public record Row(
                String name,
                String path,
                LightView light,
                @Nullable Shown last) {}

        /// @param connect to POST to
        public record Kind(String name, String brings, String connect, String label) {}
    }

    /// The light: grey while nothing has come, green from the first genuine delivery on.
    ///
    /// @param tone of the tag: empty, `good`, `bad`, `watch`
    /// @param detail one more sentence; null when the word says it all
    /// @param ask where to ask for it anew; null when it won't change by itself
    public record LightView(
            String tone,
            String text,
            @Nullable String detail,
            @Nullable String ask) {}

    /// @param open how to open the place in the other program
    /// @param topics what to tick there
    /// @param mapping where one says what its values mean; null while nothing has come, or when it is known
    /// @param signing how it proves that it is the one; null when that is known
    /// @param secret what it calls the secret, and where that stands; null when none is needed
    public record ConnectionView(
            String name,
            String path,
            @Nullable String outOfReach,
            String open,
            String address,
            @Nullable String topics,
            @Nullable SecretView secret,
            LightView light,
            List<Wish> wishes,
            List<Row> rows,
            boolean anyFailed,
            @Nullable Link mapping,
            @Nullable SigningView signing,
            Complaints complaints) {

        public record SecretView(String label, String hint, boolean known) {}

        public record SigningView(List<Option> kinds, String header) {}

        /// Something somebody asks by law.
        public record Wish(String sentence, Shown when, List<Link> people, String path) {}

        /// @param again to POST to, to have it read once more; null when nothing is left to read
        public record Row(
                Shown when,
                String topic,
                String result,
                String tone,
                @Nullable String again) {}
    }
}
