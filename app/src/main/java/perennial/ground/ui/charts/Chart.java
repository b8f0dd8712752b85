package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.List;

/// A picture, what its colours mean, and the same numbers as a table. Shown by `ui/chart.jte`.
public sealed interface Chart permits Lines, Bars, Heat, Spread, Flow, Ranking {

    /// What is to be seen, for those who can't see it: "Revenue by month, this year and last".
    String what();

    Content picture();

    /// Whether there is nothing to be seen yet.
    boolean empty();

    List<Key> keys();

    Grid table();

    /// One colour and its meaning.
    ///
    /// @param manner what it looks like in the picture: `solid`, `dashed` or `band`
    record Key(String label, String ink, String manner) {}

    /// Head and rows of the table; the first cell of a row names it.
    record Grid(List<String> head, List<List<String>> rows) {}
}
