package perennial.collect.intake.importers;

import java.time.Instant;
import java.util.List;
import perennial.collect.intake.Importer;
import perennial.collect.intake.RowReader;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.RowKind;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Survey;
import perennial.collect.intake.meaning.TableReader;

/// An export of a program whose headers are known.
public abstract class KnownExport implements Importer {

    private final String key;
    private final String namespace;
    private final RowKind rows;
    private final HeaderList headers;

    /// @param headers see [HeaderList]
    protected KnownExport(String key, String namespace, RowKind rows, String headers) {
        this.key = key;
        this.namespace = namespace;
        this.rows = rows;
        this.headers = HeaderList.of(headers);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final double fits(List<String> found) {
        return headers.fits(found);
    }

    @Override
    public final Interpretation interpret(Survey survey, Shop shop) {
        var fields = headers.fields(survey.headers());
        return Interpretation.knowing(survey, inExport(shop), key, namespace, rows, fields);
    }

    /// What holds for this export whatever the shop's own settings are, such as times in UTC.
    protected Shop inExport(Shop shop) {
        return shop;
    }

    @Override
    public RowReader reader(Mapping mapping, Instant now) {
        return new TableReader(mapping, now);
    }
}
