package perennial.collect.customers.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Formats;

/// The day by which a task is to be done, in words.
final class TaskDue {

    private TaskDue() {}

    static @Nullable String words(@Nullable LocalDate due, Formats formats) {
        if (due == null) {
            return null;
        }
        var key = due.isBefore(formats.today()) ? "customers.task.late" : "customers.task.due";
        return formats.t(key, formats.day(due).text());
    }

    static String tone(@Nullable LocalDate due, Formats formats) {
        return due == null || due.isAfter(formats.today()) ? "" : due.isBefore(formats.today()) ? "bad" : "watch";
    }
}
