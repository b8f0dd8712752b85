package perennial.collect.customers.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.collect.customers.TimelineSource.Reader;
import perennial.collect.customers.TimelineSource.Touch;
import perennial.collect.customers.store.NoteKind;
import perennial.collect.customers.store.NoteStore;
import perennial.collect.customers.store.NoteStore.Note;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Html;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;

/// Everything that happened with a customer, from every module that records something, newest first; and what is
/// still to be done for them.
@Component
class CustomerTimeline {

    private static final int TOUCHES = 60;
    private static final int TASKS = 100;
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final List<TimelineSource> sources;
    private final NoteStore notes;

    CustomerTimeline(List<TimelineSource> sources, NoteStore notes) {
        this.sources = sources;
        this.notes = notes;
    }

    /// What a page wants to see.
    ///
    /// @param happened one kind of touches; null or empty for all
    /// @param before in microseconds since 1970; null for the latest
    /// @param seen the mark of what it shows already
    record Asked(
            @Nullable String happened,
            @Nullable Long before,
            @Nullable String seen) {

        private Instant moment() {
            return before == null ? EVER : Instant.EPOCH.plus(Math.clamp(before, 0, 1L << 57), ChronoUnit.MICROS);
        }
    }

    TimelineView of(long id, String path, Asked asked, Reader reader) {
        var formats = reader.formats();
        var only = known(asked.happened());
        var found = touches(id, only, asked.moment(), reader);
        var shown = whole(found);
        var todo = asked.before() == null ? notes.open(id, TASKS) : List.<Note>of();
        var here = path + "?happened=" + only;
        return new TimelineView(
                kinds(formats),
                todo.stream().map(task -> todo(id, task, formats)).toList(),
                shown.stream().map(touch -> happening(touch, formats)).toList(),
                choices(path, only, formats),
                asked.before() == null ? ListQuery.PATH + "/" + id + "/happened?happened=" + only : null,
                Integer.toHexString(31 * found.hashCode() + todo.hashCode()),
                asked.before() == null ? null : here,
                found.size() > TOUCHES
                        ? here + "&before="
                                + ChronoUnit.MICROS.between(
                                        Instant.EPOCH, shown.getLast().at())
                        : null);
    }

    private List<Touch> touches(long id, String only, Instant before, Reader reader) {
        return sources.stream()
                .filter(source -> only.isEmpty() || source.kind().equals(only))
                .flatMap(source -> source.latest(id, before, TOUCHES + 1, reader).stream())
                .sorted(Comparator.comparing(Touch::at).reversed())
                .limit(TOUCHES + 1L)
                .toList();
    }

    /// The next page begins before a moment, so what happened at the same moment stays on the same page.
    private static List<Touch> whole(List<Touch> touches) {
        if (touches.size() <= TOUCHES) {
            return touches;
        }
        var first = touches.getLast().at();
        var earlierPage =
                touches.stream().filter(touch -> touch.at().isAfter(first)).toList();
        return earlierPage.isEmpty() ? touches : earlierPage;
    }

    private String known(@Nullable String kind) {
        return sources.stream()
                .map(TimelineSource::kind)
                .filter(each -> each.equals(kind))
                .findFirst()
                .orElse("");
    }

    private static List<Option> kinds(Formats formats) {
        return Arrays.stream(NoteKind.values())
                .map(kind -> new Option(kind.key(), formats.t("customers.kind." + kind.key()), kind == NoteKind.NOTE))
                .toList();
    }

    private static TimelineView.Todo todo(long id, Note task, Formats formats) {
        return new TimelineView.Todo(
                task.text(),
                TaskDue.words(task.due(), formats),
                TaskDue.tone(task.due(), formats),
                task.writtenBy().isEmpty() ? null : formats.t("customers.note.by", task.writtenBy()),
                TaskPages.done(id, task.id()),
                NotePages.path(id, task.id()));
    }

    private static Happening happening(Touch touch, Formats formats) {
        return new Happening(
                when(touch.at(), formats),
                touch.icon(),
                what(touch),
                touch.detail() == null ? null : Shown.plain(touch.detail()),
                touch.change() == null ? null : Link.to(formats.t("customers.note.change"), touch.change()));
    }

    /// Of much that comes from files only the day is known.
    private static Shown when(Instant at, Formats formats) {
        var time = LocalTime.ofInstant(at, formats.zone());
        return time.equals(LocalTime.MIDNIGHT) || time.equals(END_OF_DAY) ? formats.day(at) : formats.moment(at);
    }

    /// All, or one kind alone.
    private List<Link> choices(String path, String only, Formats formats) {
        var choices = new ArrayList<Link>();
        choices.add(new Link(formats.t("customers.timeline.all"), path, only.isEmpty()));
        sources.stream()
                .map(TimelineSource::kind)
                .sorted()
                .forEach(kind -> choices.add(new Link(
                        formats.t("customers.timeline." + kind), path + "?happened=" + kind, kind.equals(only))));
        return choices;
    }

    private static Content what(Touch touch) {
        return touch.path() == null
                ? Shown.plain(touch.what())
                : Html.trusted("<a href=\"" + Html.escape(touch.path()) + "\">" + Html.escape(touch.what()) + "</a>");
    }
}
