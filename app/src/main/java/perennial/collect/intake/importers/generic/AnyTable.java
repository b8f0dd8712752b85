package perennial.collect.intake.importers.generic;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Importer;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.importers.ContinuedOrders;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Survey;
import perennial.collect.intake.meaning.TableReader;

/// Any table of people or sales; asks where it isn't sure.
@Component
final class AnyTable implements Importer {

    @Override
    public String key() {
        return "table";
    }

    @Override
    public double fits(List<String> headers) {
        return .1;
    }

    @Override
    public Interpretation interpret(Survey survey, Shop shop) {
        return Interpretation.of(survey, shop, key(), "csv");
    }

    @Override
    public RowReader reader(Mapping mapping, Instant now) {
        var reader = new TableReader(mapping, now);
        return mapping.rows() == RowKind.LINES ? new ContinuedOrders(mapping, reader) : reader;
    }
}
