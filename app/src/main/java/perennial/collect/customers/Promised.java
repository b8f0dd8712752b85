package perennial.collect.customers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import perennial.collect.customers.store.TaskStore;

/// What was promised to customers and is due.
@Component
public class Promised {

    private final TaskStore tasks;

    Promised(TaskStore tasks) {
        this.tasks = tasks;
    }

    /// @param customers some of those to whom, by number, with their names (empty where unknown); the most urgent first
    public record Due(long howMany, Map<Long, String> customers) {}

    /// Due on the day or before it, and not done.
    ///
    /// @param most customers to name
    public Due by(LocalDate day, int most) {
        var named = new LinkedHashMap<Long, String>();
        tasks.open(0, most).stream()
                .filter(task -> task.due() != null && !task.due().isAfter(day))
                .forEach(task -> named.putIfAbsent(task.customerId(), task.customer()));
        return new Due(tasks.countDueBy(day), named);
    }
}
