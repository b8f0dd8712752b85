package perennial.understand.traits;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.stereotype.Component;

/// The catalogue of all facts about a customer.
@Component
public class Traits {

    private final List<TraitSource> sources;

    public Traits(List<TraitSource> sources) {
        this.sources =
                sources.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).toList();
    }

    public List<TraitSource> sources() {
        return sources;
    }

    public List<Trait> all() {
        return sources.stream().flatMap(source -> source.traits().stream()).toList();
    }

    public Optional<Trait> named(String key) {
        return all().stream().filter(trait -> trait.key().equals(key)).findFirst();
    }
}
