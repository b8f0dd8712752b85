package perennial.understand.traits.web;

import gg.jte.Content;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerPanel;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Shown;

/// Where the relationship stands, what it brought and what it will bring, on the page of a customer.
@Component
@Order(10)
class RelationshipPanel implements CustomerPanel {

    private final JdbcClient db;

    RelationshipPanel(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Box> about(long customerId, Formats formats) {
        return db
                .sql("select * from traits.customer_v1 where customer_id = :customer")
                .param("customer", customerId)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .filter(row -> row.get("stage") != null)
                .map(row -> box(row, formats));
    }

    private static Box box(Map<String, @Nullable Object> row, Formats formats) {
        var stage = formats.t("lifecycle.stage." + row.get("stage"));
        var figures = new ArrayList<Figure>();
        add(figures, formats, row, "orders", value -> formats.number(value.longValue()));
        add(figures, formats, row, "spent", value -> formats.money(value.longValue()));
        add(
                figures,
                formats,
                row,
                "rhythm",
                value -> Shown.plain(formats.t("traits.days", formats.decimal(value.doubleValue(), 0))));
        add(figures, formats, row, "alive", value -> formats.percent(value.doubleValue()));
        add(figures, formats, row, "buys_in_90_days", value -> formats.percent(value.doubleValue()));
        add(figures, formats, row, "orders_12m", value -> Shown.plain(formats.decimal(value.doubleValue(), 1)));
        value(row, formats).ifPresent(figures::add);
        return new Box(formats.t("traits.panel.title"), sentence(row, stage, formats), figures);
    }

    private static String sentence(Map<String, @Nullable Object> row, String stage, Formats formats) {
        var since = row.get("stage_since") instanceof Date date
                ? formats.day(date.toLocalDate()).text()
                : "–";
        return formats.t("traits.panel.stage", stage, since, formats.t("lifecycle.because." + row.get("stage_rule")));
    }

    private static void add(
            List<Figure> figures,
            Formats formats,
            Map<String, @Nullable Object> row,
            String key,
            Function<Number, Content> show) {
        if (row.get(key) instanceof Number value) {
            figures.add(Figure.of(
                    formats.t("traits." + key), show.apply(value), formats.t("traits." + key + ".definition")));
        }
    }

    private static Optional<Figure> value(Map<String, @Nullable Object> row, Formats formats) {
        if (!(row.get("value") instanceof Number value)
                || !(row.get("value_low") instanceof Number low)
                || !(row.get("value_high") instanceof Number high)) {
            return Optional.empty();
        }
        return Optional.of(Figure.of(
                        formats.t("traits.value"),
                        formats.money(value.longValue()),
                        formats.t("traits.value.definition"))
                .beside(
                        formats.t(
                                "traits.range",
                                formats.money(low.longValue()).text(),
                                formats.money(high.longValue()).text()),
                        ""));
    }
}
