package perennial.collect.customers.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.collect.customers.TimelineSource.Touch;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Html;
import perennial.ground.ui.Link;
import perennial.ground.ui.Shown;

/// Everything that happened with a customer, from every module that records something, newest first.
@Component
class CustomerTimeline {

    private static final int TOUCHES = 60;

    private final List<TimelineSource> sources;

    CustomerTimeline(List<TimelineSource> sources) {
        this.sources = sources;
    }

    /// @param only one kind of touches, or empty for all
    TimelineView of(long id, String path, String only, Formats formats) {
        return new TimelineView(happenings(id, only, formats), choices(path, only, formats));
    }

    private List<Happening> happenings(long id, String only, Formats formats) {
        return sources.stream()
                .filter(source -> only.isEmpty() || source.kind().equals(only))
                .flatMap(source -> source.latest(id, TOUCHES, formats).stream())
                .sorted(Comparator.comparing(Touch::at).reversed())
                .limit(TOUCHES)
                .map(touch -> new Happening(
                        formats.day(touch.at()),
                        touch.icon(),
                        what(touch),
                        touch.detail() == null ? null : Shown.plain(touch.detail()),
                        touch.change() == null ? null : Link.to(formats.t("customers.note.change"), touch.change())))
                .toList();
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
