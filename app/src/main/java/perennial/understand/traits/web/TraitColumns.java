package perennial.understand.traits.web;

import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerFacts;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Traits;

/// The traits that the list of customers shows.
@Component
class TraitColumns implements CustomerFacts {

    private static final List<String> SHOWN = List.of("stage", "orders", "last_day", "spent", "value", "alive");

    private final Traits traits;

    TraitColumns(Traits traits) {
        this.traits = traits;
    }

    @Override
    public String relation() {
        return "traits.customer_v1";
    }

    @Override
    public List<CustomerFact> facts() {
        return traits.all().stream()
                .filter(trait -> trait.unit() != Trait.Unit.WORD || trait.key().equals("stage"))
                .map(trait -> new CustomerFact(trait.key(), "traits." + trait.key(), kind(trait), trait.sorted()))
                .toList();
    }

    @Override
    public List<String> usual() {
        return SHOWN;
    }

    private static Kind kind(Trait trait) {
        return switch (trait.unit()) {
            case COUNT, SCORE -> Kind.COUNT;
            case MONEY -> Kind.MONEY;
            case DAYS -> Kind.DAYS;
            case DATE -> Kind.DATE;
            case SHARE -> Kind.SHARE;
            case WORD -> Kind.STAGE;
        };
    }
}
