package perennial.collect.customers.web;

import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.customers.TimelineSource;
import perennial.collect.customers.store.CustomerStore;
import perennial.ground.ui.Formats;

/// What people here wrote down about a customer.
@Component
class NoteTouches implements TimelineSource {

    private final CustomerStore customers;

    NoteTouches(CustomerStore customers) {
        this.customers = customers;
    }

    @Override
    public List<Touch> latest(long customerId, int most, Formats formats) {
        return customers.notes(customerId, most).stream()
                .map(note -> new Touch(
                        note.writtenAt(),
                        "note",
                        note.text(),
                        note.writtenBy().isEmpty() ? null : formats.t("customers.note.by", note.writtenBy())))
                .toList();
    }
}
