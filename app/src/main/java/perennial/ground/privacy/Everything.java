package perennial.ground.privacy;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All that we know about one person, from every module.
@Component
public class Everything {

    private final List<PersonalData> parts;
    private final Subjects subjects;

    Everything(List<PersonalData> parts, Subjects subjects) {
        this.parts =
                parts.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
        this.subjects = subjects;
    }

    /// @param kept without tables that hold nothing about them
    public record Known(Subject person, List<Kept> kept) {}

    /// As of one moment.
    @Transactional(readOnly = true)
    public Optional<Known> about(long customerId) {
        return subjects.find(customerId)
                .map(person -> new Known(
                        person,
                        parts.stream()
                                .flatMap(part -> part.export(person).stream())
                                .filter(kept -> !kept.rows().isEmpty())
                                .toList()));
    }

    public Optional<Subject> person(long customerId) {
        return subjects.find(customerId);
    }

    /// Keys of the parts, in the order of the export.
    public List<String> parts() {
        return parts.stream().map(PersonalData::key).toList();
    }
}
