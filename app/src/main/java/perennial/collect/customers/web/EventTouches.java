package perennial.collect.customers.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.collect.timeline.EventType;
import perennial.collect.timeline.Happened;
import perennial.collect.timeline.Timeline;
import perennial.ground.ui.Formats;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a customer did on websites and in shops, as those told it.
@Component
class EventTouches implements TimelineSource {

    private static final int PROPERTIES = 4;
    private static final int LONGEST = 80;

    private final Timeline timeline;

    EventTouches(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public List<Touch> latest(long customerId, Instant before, int most, Reader reader) {
        var formats = reader.formats();
        return timeline
                .of(customerId, most, Timeline.Cursor.before(before), EventType.hiddenFrom(reader.role()))
                .stream()
                .map(event -> touch(event, formats))
                .toList();
    }

    private static Touch touch(Happened event, Formats formats) {
        var type = EventType.of(event.kind(), event.name());
        var name = event.name() == null ? "" : event.name();
        var what = formats.t("timeline.type." + type.key() + (name.isEmpty() ? ".plain" : ""), name);
        return new Touch(event.at(), type.icon(), what, detail(event, formats));
    }

    /// The source, and the first few things it tells in a word.
    private static @Nullable String detail(Happened event, Formats formats) {
        var told = JsonMapper.shared().readTree(event.properties()).properties().stream()
                .filter(each ->
                        each.getValue().isValueNode() && !each.getValue().isNull())
                .limit(PROPERTIES)
                .map(EventTouches::said)
                .collect(Collectors.joining(" · "));
        var from = formats.t("timeline.from", event.source());
        return told.isEmpty() ? from : from + " · " + told;
    }

    private static String said(Map.Entry<String, JsonNode> property) {
        var text = property.getKey() + ": " + property.getValue().asString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
