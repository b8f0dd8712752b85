package perennial.understand.insight.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perennial.understand.insight.Picture;
import perennial.understand.prediction.TrainingReport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// An analysis for programs. Money is text with all its digits, so that nobody loses a cent to binary fractions; what
/// is
/// not known is left out.
final class AnalysisJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Analysis analysis;
    private final Picture picture;
    private final int digits;

    private AnalysisJson(Analysis analysis) {
        this.analysis = analysis;
        this.picture = analysis.picture();
        this.digits = Math.max(0, analysis.currency().getDefaultFractionDigits());
    }

    static String of(Analysis analysis) {
        return JSON.writeValueAsString(new AnalysisJson(analysis).everything());
    }

    private Map<String, Object> everything() {
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "rows",
                Map.of("read", analysis.read(), "accepted", analysis.accepted(), "rejected", analysis.rejected()));
        json.put(
                "rejectedRows",
                analysis.rejectedRows().stream().map(AnalysisJson::rejectedRow).toList());
        json.put("customers", picture.customers());
        json.put("orders", picture.orders());
        if (picture.knowsMoney()) {
            money(json);
        }
        picture.repeatRate().ifPresent(rate -> json.put("repeatRate", rate));
        picture.firstOrder().ifPresent(day -> json.put("firstOrder", day.toString()));
        picture.lastOrder().ifPresent(day -> json.put("lastOrder", day.toString()));
        json.put("rhythmDays", picture.rhythmDays());
        json.put("cohorts", picture.cohorts().stream().map(this::cohort).toList());
        json.put("stages", picture.stages());
        json.put("rfm", rfm());
        json.put(
                "models",
                analysis.training().models().stream().map(AnalysisJson::model).toList());
        analysis.training().champion().ifPresent(name -> json.put("champion", name));
        analysis.training().holdout().ifPresent(holdout -> json.put("holdout", holdout(holdout)));
        json.put("top", picture.top().stream().map(this::standout).toList());
        json.put("notes", analysis.notes());
        json.put("seconds", analysis.seconds());
        return json;
    }

    private static Map<String, Object> rejectedRow(Analysis.RejectedRow row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("file", row.file());
        json.put("line", row.line());
        if (row.column() != null) json.put("column", row.column());
        json.put("reason", row.reason());
        return json;
    }

    private void money(Map<String, Object> json) {
        json.put("revenue", decimal(picture.revenueMinor()));
        json.put("refunds", decimal(picture.refundsMinor()));
        json.put("anonymousRevenue", decimal(picture.anonymousMinor()));
        json.put("currency", analysis.currency().getCurrencyCode());
        if (picture.orders() > 0) {
            json.put(
                    "averageOrderValue",
                    BigDecimal.valueOf(picture.revenueMinor(), digits)
                            .divide(BigDecimal.valueOf(picture.orders()), Math.max(digits, 2), RoundingMode.HALF_UP)
                            .toPlainString());
        }
    }

    private Map<String, Object> cohort(Picture.Cohort cohort) {
        var json = new LinkedHashMap<String, Object>();
        json.put("month", cohort.month().toString());
        json.put("size", cohort.size());
        json.put("active", cohort.active());
        if (picture.knowsMoney()) {
            json.put(
                    "revenue", cohort.revenueMinor().stream().map(this::decimal).toList());
        }
        return json;
    }

    /// How many customers have each score, written as three digits: recency, frequency, monetary.
    private Map<String, Long> rfm() {
        var json = new LinkedHashMap<String, Long>();
        for (var cell : picture.rfm()) {
            json.put("" + cell.recency() + cell.frequency() + cell.monetary(), cell.customers());
        }
        return json;
    }

    private static Map<String, Object> model(TrainingReport.Fitted model) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", model.name());
        json.put("parameters", model.parameters());
        json.put("logLikelihood", model.logLikelihood());
        json.put("customers", model.customers());
        json.put("note", model.note().orElse(null));
        return json;
    }

    private static Map<String, Object> holdout(TrainingReport.Holdout holdout) {
        var json = new LinkedHashMap<String, Object>();
        json.put("until", holdout.until().toString());
        json.put("customers", holdout.customers());
        json.put("orders", holdout.orders());
        List<Map<String, @Nullable Object>> models = new ArrayList<>();
        for (var score : holdout.byModel()) {
            var model = new LinkedHashMap<String, @Nullable Object>();
            model.put("name", score.name());
            model.put("forecast", finite(score.forecast()));
            model.put("mae", finite(score.mae()));
            model.put("rmse", finite(score.rmse()));
            model.put("correlation", finite(score.correlation()));
            model.put("topDecileShare", finite(score.topDecileShare()));
            model.put("coverage80", finite(score.coverage80()));
            models.add(model);
        }
        json.put("byModel", models);
        return json;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private Map<String, Object> standout(Picture.Standout standout) {
        var json = new LinkedHashMap<String, Object>();
        json.put("customer", standout.customer());
        json.put("expectedOrders12m", standout.expectedOrders12m());
        put(json, "lifetimeValue", standout.valueMinor());
        put(json, "low", standout.lowMinor());
        put(json, "high", standout.highMinor());
        json.put("aliveProbability", standout.aliveProbability());
        return json;
    }

    private void put(Map<String, Object> json, String key, Optional<Long> minor) {
        minor.ifPresent(value -> json.put(key, decimal(value)));
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
