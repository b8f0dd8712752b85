package perennial.collect.customers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.collect.customers.store.NoteStore;
import perennial.ground.ui.Formats;

/// What people here wrote down about a customer.
@Component
class NoteTouches implements TimelineSource {

    private final NoteStore notes;

    NoteTouches(NoteStore notes) {
        this.notes = notes;
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public List<Touch> latest(long customerId, int most, Formats formats) {
        return notes.latest(customerId, most).stream()
                .map(note -> new Touch(
                        note.writtenAt(),
                        "note",
                        note.text(),
                        note.writtenBy().isEmpty() ? null : formats.t("customers.note.by", note.writtenBy()),
                        null,
                        NotePages.path(customerId, note.id())))
                .toList();
    }
}
