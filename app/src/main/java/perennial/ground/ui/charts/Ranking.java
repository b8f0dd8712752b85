package perennial.ground.ui.charts;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Html;

/// Amounts of named things, longest bar first as handed in; names of any length fit.
///
/// @param things what the names are: "Product"
/// @param many what a bar measures: "Revenue"
public record Ranking(String what, String things, String many, List<Item> items) implements Chart {

    /// @param amount 0 or more
    public record Item(
            String name,
            double amount,
            String shown,
            String ink,
            @Nullable String people) {
        public Item {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an amount must be 0 or more, was " + amount);
            }
        }
    }

    @Override
    public Content picture() {
        double most = items.stream().mapToDouble(Item::amount).max().orElse(0);
        var out = new StringBuilder("<ol class=\"ranking\" aria-label=\"")
                .append(Html.escape(what))
                .append("\">");
        for (Item item : items) {
            String name = Html.escape(item.name());
            out.append("<li><span class=\"name\">")
                    .append(
                            item.people() == null
                                    ? name
                                    : "<a href=\"" + Html.escape(item.people()) + "\">" + name + "</a>")
                    .append("</span><svg class=\"measure\" width=\"100%\" height=\"10\" aria-hidden=\"true\">"
                            + "<rect class=\"bar\" data-ink=\"")
                    .append(Html.escape(item.ink()))
                    .append("\" width=\"")
                    .append(Svg.percent(most == 0 ? 0 : item.amount() / most))
                    .append("\" height=\"10\"/></svg><span class=\"shown\">")
                    .append(Html.escape(item.shown()))
                    .append("</span></li>");
        }
        return Html.trusted(out.append("</ol>").toString());
    }

    @Override
    public boolean empty() {
        return items.isEmpty();
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public Grid table() {
        return new Grid(
                List.of(things, many),
                items.stream().map(item -> List.of(item.name(), item.shown())).toList());
    }
}
