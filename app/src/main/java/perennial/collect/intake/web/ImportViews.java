package perennial.collect.intake.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.collect.intake.Looked;
import perennial.collect.intake.Received;
import perennial.collect.intake.Tally;
import perennial.collect.intake.meaning.DateStyle;
import perennial.collect.intake.meaning.Field;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.NumberStyle;
import perennial.collect.intake.meaning.Question;
import perennial.collect.intake.meaning.RowKind;
import perennial.ground.jobs.Run;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;

/// Imports, ready to print.
public final class ImportViews {

    static final int SHOWN_REFUSED = 50;
    private static final int SAMPLE_CELLS = 3;
    private static final int SHOWN_CELLS = 100;
    private static final int SHOWN_REMARKS = 20;

    private final Imports imports;

    ImportViews(Imports imports) {
        this.imports = imports;
    }

    /// All files so far.
    public record ListView(String lead, List<Row> rows) {
        public record Row(String name, String path, String state, String summary, Shown when, String by) {}
    }

    ListView list(List<Imported> files, Formats formats) {
        var rows = files.stream()
                .map(file -> new ListView.Row(
                        file.fileName(),
                        ImportPages.path(file.id()),
                        formats.t("intake.state." + file.state().key()),
                        summary(file, formats),
                        formats.moment(file.broughtAt()),
                        file.broughtBy()))
                .toList();
        return new ListView(formats.t("intake.page.lead"), rows);
    }

    private static String summary(Imported file, Formats formats) {
        if (file.failure().isPresent()) {
            return Sentences.of(file.failure().get(), formats);
        }
        var parts = differences(file, formats);
        if (file.rowsRefused() > 0) {
            parts.add(formats.t("intake.page.refused", file.rowsRefused()));
        }
        return String.join(" · ", parts);
    }

    /// "Customers: 4,338 new, 3 changed", one for each sink that had anything to do.
    private static List<String> differences(Imported file, Formats formats) {
        var parts = new ArrayList<String>();
        file.tallies().forEach((sink, tally) -> {
            var counts = Stream.of(
                            count("added", tally.added(), formats),
                            count("changed", tally.changed(), formats),
                            count("same", tally.same(), formats))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            if (!counts.isEmpty()) {
                parts.add(formats.t("intake.page.difference", formats.t("intake.sink." + sink + ".title"), counts));
            }
        });
        return parts;
    }

    private static Optional<String> count(String what, long count, Formats formats) {
        return count == 0
                ? Optional.empty()
                : Optional.of(formats.t(
                        "intake.page.count-" + what, formats.number(count).exact()));
    }

    /// A file that is being worked on.
    public record WorkingView(String name, String lead, ProgressView progress, String cancel) {}

    WorkingView working(Imported file, Run run, Formats formats) {
        return new WorkingView(
                file.fileName(),
                formats.t("intake.page.working-lead"),
                progress(file.id(), Optional.of(run), formats),
                ImportPages.path(file.id()) + "/cancel");
    }

    /// How far it is.
    public record ProgressView(
            String path, String sentence, @Nullable Integer percent, boolean over) {}

    ProgressView progress(long id, Optional<Run> run, Formats formats) {
        var sentence = run.map(ImportViews::step).orElse("intake.page.waiting");
        Integer percent = run.filter(found -> found.total() > 0)
                .map(found -> (int) Math.min(100, found.done() * 100 / found.total()))
                .orElse(null);
        return new ProgressView(ImportPages.path(id) + "/progress", formats.t(sentence), percent, run.isEmpty());
    }

    /// Why an attempt failed is for the log: it speaks of how we are built.
    private static String step(Run run) {
        if (run.state() == Run.State.WAITING && run.failure() != null) {
            return "intake.page.tries-again";
        }
        return run.sentence() == null ? "intake.page.waiting" : run.sentence();
    }

    /// A file whose work came to nothing.
    public record StuckView(String name, String reason, String again, String cancel) {}

    StuckView stuck(Imported file, Formats formats) {
        return new StuckView(
                file.fileName(),
                formats.t("intake.page.stuck"),
                ImportPages.path(file.id()) + "/again",
                ImportPages.path(file.id()) + "/cancel");
    }

    /// What the columns mean, with what remains to be said.
    public record MappingView(
            String name,
            String lead,
            @Nullable String accident,
            String action,
            String cancel,
            List<Asked> questions,
            List<ColumnRow> columns) {
        public record Asked(String name, String sentence, String why, List<Option> choices) {}

        public record ColumnRow(
                String header,
                String sample,
                String fieldName,
                List<Option> fields,
                String stylesName,
                List<Option> styles) {}
    }

    /// @param failed the last attempt to read or write the file came to nothing
    MappingView mapping(Imported file, boolean failed, Formats formats) {
        var looked = imports.looked(file.id()).orElseThrow();
        var mapping = Optional.ofNullable(file.mapping())
                .orElse(looked.interpretation().mapping());
        var questions = looked.interpretation().questions().stream()
                .map(question -> asked(question, chosen(question, file.mapping()), looked, formats))
                .toList();
        var lead = formats.t(
                questions.isEmpty() ? "intake.page.mapping-sure" : "intake.page.mapping-asks",
                questions.size(),
                formats.t("intake.importer." + mapping.importer()));
        return new MappingView(
                file.fileName(),
                lead,
                failed ? formats.t("intake.page.accident") : null,
                ImportPages.path(file.id()) + "/mapping",
                ImportPages.path(file.id()) + "/cancel",
                questions,
                IntStream.range(0, mapping.columns().size())
                        .mapToObj(column -> row(mapping, column, looked, formats))
                        .toList());
    }

    /// What somebody has said already, else what we would do.
    private static @Nullable String chosen(Question question, @Nullable Mapping settled) {
        return question.choices().stream()
                .filter(choice ->
                        settled != null && question.answer(settled, choice).equals(settled))
                .findFirst()
                .orElse(question.suggestion());
    }

    private static MappingView.Asked asked(Question question, @Nullable String chosen, Looked looked, Formats formats) {
        var about = question.field() != null
                ? formats.t(question.field().labelKey())
                : question.column() < 0 ? "" : looked.headers().get(question.column());
        var choices = question.choices().stream()
                .map(choice -> new Option(choice, choice(question, choice, looked, formats), choice.equals(chosen)))
                .toList();
        return new MappingView.Asked(
                "answer-" + question.id(),
                formats.t("intake.meaning.ask." + question.asked().name().toLowerCase(Locale.ROOT), about),
                formats.t(question.reason().key(), question.reason().arguments().toArray()),
                choices);
    }

    private static String choice(Question question, String choice, Looked looked, Formats formats) {
        return switch (question.asked()) {
            case FIELD -> formats.t(Field.of(choice).labelKey());
            case ROWS -> formats.t(RowKind.valueOf(choice).labelKey());
            case COLUMN -> looked.headers().get(Integer.parseInt(choice));
            case DATES -> formats.t(DateStyle.valueOf(choice).labelKey());
            case NUMBERS -> formats.t(NumberStyle.valueOf(choice).labelKey());
            case CURRENCY -> choice;
            case COUNTRY -> formats.countryName(choice);
        };
    }

    private static MappingView.ColumnRow row(Mapping mapping, int column, Looked looked, Formats formats) {
        var meaning = mapping.columns().get(column);
        var sample = looked.sample().stream()
                .filter(row ->
                        column < row.cells().size() && !row.cells().get(column).isBlank())
                .map(row -> row.cells().get(column))
                .distinct()
                .limit(SAMPLE_CELLS)
                .toList();
        var fields = Arrays.stream(Field.values())
                .map(field -> new Option(field.key(), formats.t(field.labelKey()), field == meaning.field()))
                .toList();
        var kind = meaning.field().kind();
        var styles = switch (kind) {
            case DATE ->
                Arrays.stream(DateStyle.values())
                        .map(style -> new Option(style.name(), formats.t(style.labelKey()), style == meaning.dates()))
                        .toList();
            case NUMBER ->
                Arrays.stream(NumberStyle.values())
                        .map(style -> new Option(style.name(), formats.t(style.labelKey()), style == meaning.numbers()))
                        .toList();
            default -> List.<Option>of();
        };
        return new MappingView.ColumnRow(
                column < looked.headers().size() ? looked.headers().get(column) : "",
                String.join(" · ", sample),
                "field-" + column,
                fields,
                (kind == Field.Kind.DATE ? "dates-" : "numbers-") + column,
                styles);
    }

    /// Rows that can't be read, to be mended here or elsewhere.
    ///
    /// @param after line after which those on this page begin
    /// @param lines which lines are on this page, where it is not all of them
    public record RefusedView(
            String sentence,
            String download,
            String mend,
            List<Refused> rows,
            long after,
            String lines,
            @Nullable String first,
            @Nullable String next) {
        public record Refused(String line, String reason, List<Cell> cells) {}

        public record Cell(String name, String header, String value) {}
    }

    private Optional<RefusedView> refused(Imported file, long after, Formats formats) {
        if (file.rowsRefused() == 0) {
            return Optional.empty();
        }
        var headers = imports.looked(file.id()).map(Looked::headers).orElse(List.of());
        var found = imports.unreadable(file.id(), after, SHOWN_REFUSED + 1);
        var shown = found.subList(0, Math.min(SHOWN_REFUSED, found.size()));
        var rows = shown.stream()
                .map(row -> new RefusedView.Refused(
                        formats.t(
                                "intake.page.line-number",
                                formats.number(row.line()).exact()),
                        Sentences.of(row.complaint(), formats),
                        cells(row, headers)))
                .toList();
        return Optional.of(new RefusedView(
                formats.t("intake.page.refused", file.rowsRefused()),
                ImportPages.path(file.id()) + "/unreadable.csv",
                ImportPages.path(file.id()) + "/mend",
                rows,
                after,
                shown.isEmpty()
                        ? ""
                        : formats.t(
                                "intake.page.refused-lines",
                                formats.number(shown.getFirst().line()).exact(),
                                formats.number(shown.getLast().line()).exact()),
                after > 0 ? ImportPages.path(file.id()) : null,
                found.size() > shown.size()
                        ? ImportPages.path(file.id()) + "?after="
                                + shown.getLast().line()
                        : null));
    }

    private static List<RefusedView.Cell> cells(Received.Unreadable row, List<String> headers) {
        return IntStream.range(0, Math.min(SHOWN_CELLS, row.raw().size()))
                .mapToObj(i -> new RefusedView.Cell(
                        MendForm.name(row.line(), i),
                        i < headers.size() ? headers.get(i) : Integer.toString(i + 1),
                        row.raw().get(i)))
                .toList();
    }

    /// Rows that were read although something was odd about them.
    public record RemarkedView(String sentence, String lead, List<Remarked> rows) {
        public record Remarked(String line, String remark) {}
    }

    private @Nullable RemarkedView remarked(Imported file, Formats formats) {
        var remarks = imports.remarks(file.id());
        if (remarks.rows() == 0) {
            return null;
        }
        var rows = remarks.first().stream()
                .limit(SHOWN_REMARKS)
                .map(remark -> new RemarkedView.Remarked(
                        formats.t(
                                "intake.page.line-number",
                                formats.number(remark.line()).exact()),
                        Sentences.of(remark.complaint(), formats)))
                .toList();
        var lead = rows.size() < remarks.rows() ? "intake.page.remarked-first" : "intake.page.remarked-lead";
        return new RemarkedView(formats.t("intake.page.remarked", remarks.rows()), formats.t(lead, rows.size()), rows);
    }

    /// What a file would change.
    public record PreviewView(
            String name,
            String lead,
            List<String> notices,
            List<Change> changes,
            List<String> howRead,
            boolean usable,
            String apply,
            String mapping,
            String cancel,
            @Nullable RefusedView refused,
            @Nullable RemarkedView remarked) {
        public record Change(String what, Shown added, Shown changed, Shown same) {}
    }

    /// @param failed the last attempt to write it came to nothing
    /// @param after line after which rows that could not be read are shown
    PreviewView preview(Imported file, boolean failed, long after, Formats formats) {
        boolean usable = file.rowsAccepted() > 0;
        return new PreviewView(
                file.fileName(),
                formats.t(
                        usable ? "intake.page.preview-lead" : "intake.page.preview-unusable",
                        formats.number(file.rowsRead()).exact()),
                notices(file, failed, formats),
                changes(file, formats),
                howRead(file, formats),
                usable,
                ImportPages.path(file.id()) + "/apply",
                ImportPages.path(file.id()) + "/mapping",
                ImportPages.path(file.id()) + "/cancel",
                refused(file, after, formats).orElse(null),
                remarked(file, formats));
    }

    /// How days, amounts and currency were understood, unless somebody said it otherwise.
    private List<String> howRead(Imported file, Formats formats) {
        return imports.looked(file.id())
                .filter(looked -> looked.interpretation().mapping().equals(file.mapping()))
                .map(looked -> looked.interpretation().waysOfReading().stream()
                        .map(decision -> Sentences.of(decision, looked, formats))
                        .toList())
                .orElse(List.of());
    }

    /// What one should know before saying yes.
    private List<String> notices(Imported file, boolean failed, Formats formats) {
        var accident = failed ? Optional.of(formats.t("intake.page.accident")) : Optional.<String>empty();
        var before = imports.sameFileAlreadyIn(file.id())
                .map(earlier -> formats.t(
                        "intake.page.same-file",
                        formats.moment(earlier.broughtAt()).text()));
        long replaced = Optional.ofNullable(file.tallies().get("orders"))
                .map(Tally::changed)
                .orElse(0L);
        var replaces =
                replaced == 0 ? Optional.<String>empty() : Optional.of(formats.t("intake.page.replaces", replaced));
        return Stream.of(accident, before, replaces, Optional.ofNullable(forgotten(file, formats)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// What becomes of sales whose buyers were erased, if there are any.
    private @Nullable String forgotten(Imported file, Formats formats) {
        long sales = imports.forgottenSales(file.id());
        return sales == 0 ? null : formats.t("intake.page.forgotten", sales);
    }

    private static List<PreviewView.Change> changes(Imported file, Formats formats) {
        return file.tallies().entrySet().stream()
                .filter(entry -> entry.getValue().touched() > 0)
                .map(entry -> new PreviewView.Change(
                        formats.t("intake.sink." + entry.getKey() + ".title"),
                        formats.number(entry.getValue().added()),
                        formats.number(entry.getValue().changed()),
                        formats.number(entry.getValue().same())))
                .toList();
    }

    /// What became of a file.
    public record ResultView(
            String name,
            String lead,
            boolean applied,
            String undo,
            @Nullable String forgotten,
            List<PreviewView.Change> changes,
            @Nullable RefusedView refused,
            @Nullable RemarkedView remarked) {}

    ResultView result(Imported file, long after, Formats formats) {
        var when = file.finishedAt().map(formats::moment).map(Shown::text).orElse("");
        var lead = file.failure()
                .map(failure -> Sentences.of(failure, formats))
                .orElseGet(() -> formats.t("intake.page.result-" + file.state().key(), when));
        boolean applied = file.state() == Imported.State.APPLIED;
        return new ResultView(
                file.fileName(),
                lead,
                applied,
                ImportPages.path(file.id()) + "/undo",
                applied ? forgotten(file, formats) : null,
                applied ? changes(file, formats) : List.of(),
                applied ? refused(file, after, formats).orElse(null) : null,
                applied ? remarked(file, formats) : null);
    }
}
