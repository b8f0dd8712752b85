package perennial.understand.insight.command;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import perennial.ground.commands.Printable;
import perennial.ground.ui.Formats;
import perennial.understand.insight.Picture;
import perennial.understand.prediction.TrainingReport;

/// An analysis for a person at a terminal: a sentence, then the small table that proves it.
final class AnalysisText {

    private static final int MONTHS_SHOWN = 7;

    private final Analysis analysis;
    private final Picture picture;
    private final Formats formats;
    private final StringBuilder text = new StringBuilder();

    private AnalysisText(Analysis analysis, Formats formats) {
        this.analysis = analysis;
        this.picture = analysis.picture();
        this.formats = formats;
    }

    static String of(Analysis analysis, Formats formats) {
        return Printable.text(new AnalysisText(analysis, formats).everything());
    }

    private String everything() {
        rows();
        whole();
        stages();
        cohorts();
        models();
        top();
        analysis.notes().forEach(note -> line("Note: " + note));
        return text.toString();
    }

    private void rows() {
        line("%s rows read, %s used, %s left out."
                .formatted(number(analysis.read()), number(analysis.accepted()), number(analysis.rejected())));
        for (var row : analysis.rejectedRows()) {
            line("  %s, line %d%s: %s"
                    .formatted(
                            row.file(),
                            row.line(),
                            row.column() == null ? "" : ", column " + row.column(),
                            row.reason()));
        }
        long untold = analysis.rejected() - analysis.rejectedRows().size();
        if (untold > 0) {
            line("  … and %s more".formatted(number(untold)));
        }
    }

    private void whole() {
        picture.repeatRate()
                .ifPresent(rate -> line("%s customers placed %s orders; %s of them came back."
                        .formatted(
                                number(picture.customers()),
                                number(picture.orders()),
                                formats.percent(rate).text())));
        if (picture.firstOrder().isPresent() && picture.lastOrder().isPresent()) {
            line("From %s to %s; who comes back usually does so after %s days."
                    .formatted(
                            picture.firstOrder().get(),
                            picture.lastOrder().get(),
                            formats.decimal(picture.rhythmDays(), 1)));
        }
        if (picture.knowsMoney()) {
            text.append(new TextTable("Money", analysis.currency().getCurrencyCode())
                    .row("Revenue of customers, before refunds", money(picture.revenueMinor()))
                    .row("Refunds to customers", money(picture.refundsMinor()))
                    .row("Sales to nobody we know", money(picture.anonymousMinor()))
                    .row(
                            "Average order",
                            picture.orders() == 0
                                    ? "–"
                                    : money(Math.round((double) picture.revenueMinor() / picture.orders()))));
        }
        text.append('\n');
    }

    private void stages() {
        line("Where the relationships stand");
        var table = new TextTable("Stage", "Customers");
        picture.stages()
                .forEach((stage, customers) -> table.row(formats.t("lifecycle.stage." + stage), number(customers)));
        text.append(table).append('\n');
    }

    private void cohorts() {
        line("Of those who first bought in a month, how many bought again 1, 2, 3 … months later");
        var headers = new String[MONTHS_SHOWN + 1];
        headers[0] = "Month";
        headers[1] = "Customers";
        for (int i = 2; i < headers.length; i++) {
            headers[i] = "+" + (i - 1);
        }
        var table = new TextTable(headers);
        for (var cohort : picture.cohorts()) {
            int shown = Math.min(MONTHS_SHOWN, cohort.active().size());
            var cells = new String[shown + 1];
            cells[0] = cohort.month().toString();
            for (int i = 0; i < shown; i++) {
                cells[i + 1] = number(cohort.active().get(i));
            }
            table.row(cells);
        }
        text.append(table).append('\n');
    }

    private void models() {
        if (analysis.training().models().isEmpty()) {
            return;
        }
        line("Models fitted to %s customers up to %s"
                .formatted(
                        number(analysis.training().customers()),
                        analysis.training().standpoint()));
        var table = new TextTable("Model", "Log-likelihood", "Parameters");
        for (var model : analysis.training().models()) {
            table.row(model.name(), formats.decimal(model.logLikelihood(), 3), parameters(model));
        }
        text.append(table);
        for (var model : analysis.training().models()) {
            model.note().ifPresent(note -> line("  " + model.name() + ": " + note));
        }
        text.append('\n');
        analysis.training().holdout().ifPresent(this::holdout);
        analysis.training().champion().ifPresent(name -> line("The forecasts below are those of " + name + ".\n"));
    }

    /// A panel has those of its members, which stand above it, each named after its member.
    private static String parameters(TrainingReport.Fitted model) {
        if (model.parameters().keySet().stream().anyMatch(name -> name.contains(" "))) {
            return "those of its members";
        }
        var text = new StringBuilder();
        model.parameters().forEach((name, value) -> text.append(String.format(Locale.ROOT, "%s %.6g  ", name, value)));
        return text.toString().strip();
    }

    private void holdout(TrainingReport.Holdout holdout) {
        line("Shown purchases up to %s, each model had to forecast the rest: %s purchase days of %s customers"
                .formatted(holdout.until(), number(holdout.orders()), number(holdout.customers())));
        var table = new TextTable(
                "Model", "Forecast", "Off by", "MAE", "RMSE", "Correlation", "Top tenth", "In 80 % range");
        for (var score : holdout.byModel()) {
            table.row(
                    score.name(),
                    number(Math.round(score.forecast())),
                    holdout.orders() == 0
                            ? "–"
                            : formats.change(score.forecast() / holdout.orders() - 1)
                                    .text(),
                    decimal(score.mae()),
                    decimal(score.rmse()),
                    decimal(score.correlation()),
                    share(score.topDecileShare()),
                    share(score.coverage80()));
        }
        text.append(table).append('\n');
    }

    private String decimal(double value) {
        return Double.isFinite(value) ? formats.decimal(value, 4) : "–";
    }

    private String share(double value) {
        return Double.isFinite(value) ? formats.percent(value).text() : "–";
    }

    private void top() {
        if (picture.top().isEmpty()) {
            return;
        }
        line(
                picture.knowsMoney()
                        ? "Most is still to come from (expected margin, discounted, in "
                                + analysis.currency().getCurrencyCode() + "; 80 % range)"
                        : "Most purchases are still to come from");
        var table = new TextTable("Customer", "Orders in 12 months", "Value", "Low", "High", "Still a customer");
        for (var standout : picture.top()) {
            table.row(
                    standout.customer(),
                    formats.decimal(standout.expectedOrders12m(), 1),
                    money(standout.valueMinor()),
                    money(standout.lowMinor()),
                    money(standout.highMinor()),
                    formats.percent(standout.aliveProbability()).text());
        }
        text.append(table).append('\n');
    }

    private String number(long value) {
        return formats.number(value).exact();
    }

    private String money(Optional<Long> minor) {
        return minor.map(this::money).orElse("–");
    }

    private String money(long minor) {
        return BigDecimal.valueOf(minor, Math.max(0, analysis.currency().getDefaultFractionDigits()))
                .toPlainString();
    }

    private void line(String sentence) {
        text.append(sentence).append('\n');
    }
}
