package perennial.collect.customers.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.collect.customers.store.NoteKind;
import perennial.collect.customers.store.NoteStore;
import perennial.collect.customers.store.NoteStore.Note;
import perennial.ground.ui.Formats;

/// What people here wrote down about a customer, and did for them.
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
    public List<Touch> latest(long customerId, Instant before, int most, Reader reader) {
        var formats = reader.formats();
        return notes.latest(customerId, before, most).stream()
                .map(note -> new Touch(
                        note.at(),
                        note.kind().icon(),
                        note.text(),
                        what(note, formats),
                        null,
                        NotePages.path(customerId, note.id())))
                .toList();
    }

    /// What it is, unless it is a plain note, and who wrote or did it.
    private static @Nullable String what(Note note, Formats formats) {
        var by = note.kind() == NoteKind.TASK ? note.doneBy() : note.writtenBy();
        var words = new ArrayList<String>();
        if (note.kind() != NoteKind.NOTE) {
            words.add(formats.t("customers.touch." + note.kind().key()));
        }
        if (!by.isEmpty()) {
            words.add(formats.t("customers.note.by", by));
        }
        return words.isEmpty() ? null : String.join(" · ", words);
    }
}
