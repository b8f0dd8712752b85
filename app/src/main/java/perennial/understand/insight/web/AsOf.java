package perennial.understand.insight.web;

import perennial.ground.ui.Formats;
import perennial.understand.insight.store.Summaries.Refreshed;

/// Says how old the numbers of a page are, when that matters.
final class AsOf {

    private static final int FRESH_DAYS = 2;

    private AsOf() {}

    /// The headline alone while they are fresh.
    static String added(String headline, Refreshed refreshed, Formats formats) {
        var last = refreshed.lastDay();
        return last.isBefore(formats.today().minusDays(FRESH_DAYS))
                ? headline + " " + formats.t("insight.as-of", formats.date(last))
                : headline;
    }
}
