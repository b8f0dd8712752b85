package perennial.understand.insight.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.collect.intake.meaning.Question;
import perennial.collect.intake.reading.Refusal;
import perennial.collect.orders.Repricing;
import perennial.ground.commands.Arguments;
import perennial.ground.commands.Command;
import perennial.ground.commands.CommandLine;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.refresh.Refresh;
import perennial.ground.refresh.Standpoint;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.ui.Formats;
import perennial.understand.insight.command.Analysis.RejectedRow;
import perennial.understand.insight.store.Pictures;
import perennial.understand.prediction.Forecasts;

/// `./perennial analyze orders.csv`: the whole picture of some files, without a server and without a trace.
@Component
@CommandLine(
        name = "analyze",
        takes = "FILE… [--currency X] [--as-of DATE] [--until DATE] [--json]",
        help = "insight.command.analyze",
        database = CommandLine.Database.SCRATCH)
class AnalyzeCommand implements Command {

    /// So many of each file are told one by one.
    private static final int SHOWN_REJECTED = 10;

    private final Imports imports;
    private final Refresh refresh;
    private final Repricing repricing;
    private final Forecasts forecasts;
    private final Pictures pictures;
    private final BusinessSettings business;

    AnalyzeCommand(
            Imports imports,
            Refresh refresh,
            Repricing repricing,
            Forecasts forecasts,
            Pictures pictures,
            BusinessSettings business) {
        this.imports = imports;
        this.refresh = refresh;
        this.repricing = repricing;
        this.forecasts = forecasts;
        this.pictures = pictures;
        this.business = business;
    }

    @Override
    public int run(Arguments arguments) {
        var clock = new Stopwatch(arguments.progress());
        var notes = new ArrayList<String>();
        long read = 0;
        long refused = 0;
        var refusedRows = new ArrayList<RejectedRow>();
        arguments.option("currency").ifPresent(this::reportIn);
        for (var file : arguments.files()) {
            var imported = bring(file, notes, clock);
            read += imported.rowsRead();
            refused += imported.rowsRefused();
            refusedRows.addAll(firstRefused(imported));
        }
        if (arguments.option("currency").isEmpty()) {
            reportInTheFilesCurrency();
        }
        var standpoint = arguments
                .date("as-of")
                .map(day -> new Standpoint(day, business.business().zone()))
                .orElseGet(this::afterTheLastOrder);
        refresh.run(standpoint, clock);
        var training = arguments
                .date("until")
                .map(until -> clock.fitting(() -> forecasts.judge(until, standpoint)))
                .orElseGet(forecasts::latest);
        var analysis = new Analysis(
                read,
                refused,
                refusedRows,
                business.business().currency(),
                pictures.latest(),
                training,
                notes,
                clock.seconds());
        arguments
                .out()
                .println(arguments.has("json") ? AnalysisJson.of(analysis) : AnalysisText.of(analysis, formats()));
        return DONE;
    }

    private Imported bring(Path file, List<String> notes, Stopwatch clock) {
        if (!Files.isRegularFile(file)) {
            throw new ExpectedFailure("There is no file " + file + ".");
        }
        var name = file.getFileName().toString();
        try (var content = Files.newInputStream(file)) {
            var imported = imports.receive(name, content, "analyze");
            clock.report("intake.step.looking", 0, 0);
            var interpretation = imports.look(imported.id()).interpretation();
            interpretation.questions().forEach(question -> notes.add(assumption(name, question)));
            imports.settle(imported.id(), interpretation.mapping());
            return imports.apply(imported.id(), clock);
        } catch (Refusal refusal) {
            throw new ExpectedFailure(sentence(refusal.complaint()), refusal);
        } catch (IOException e) {
            throw new ExpectedFailure(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private List<RejectedRow> firstRefused(Imported file) {
        return imports.unreadable(file.id(), 0, SHOWN_REJECTED).stream()
                .map(row -> new RejectedRow(
                        file.fileName(), row.line(), row.complaint().column(), sentence(row.complaint())))
                .toList();
    }

    /// Nobody is there to ask, so the suggestion is taken and said aloud.
    private String assumption(String file, Question question) {
        var what = formats()
                .t(question.reason().key(), question.reason().arguments().toArray());
        return file + ": " + what;
    }

    private String sentence(Complaint complaint) {
        return formats().t(complaint.key(), complaint.arguments().toArray());
    }

    private void reportIn(String code) {
        try {
            report(Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw new ExpectedFailure(
                    "--currency takes a code of three letters like EUR, not \"" + code + "\".", unknown);
        }
    }

    private void report(Currency currency) {
        business.save(business.business().withCurrency(currency));
    }

    /// The currency most orders are in, if the files say.
    private void reportInTheFilesCurrency() {
        repricing.mostUsed().ifPresent(currency -> {
            report(currency);
            repricing.run();
        });
    }

    private Standpoint afterTheLastOrder() {
        var known = refresh.newest()
                .orElseThrow(
                        () -> new ExpectedFailure(
                                "No row of these files is an order with a day. Perennial needs a column that says who bought and one that says when."));
        return new Standpoint(known.plusDays(1), business.business().zone());
    }

    private Formats formats() {
        var here = business.business();
        return Formats.of(Locale.ENGLISH, here.zone(), here.currency());
    }
}
