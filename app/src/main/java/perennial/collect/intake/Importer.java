package perennial.collect.intake;

import java.time.Instant;
import java.util.List;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Survey;

/// A kind of file we know how to read. To add a source, write one class in `importers/<source>/`.
public interface Importer {

    /// `shopify-orders`: what mappings and message bundles call it (`intake.importer.<key>`).
    String key();

    /// How well these headers fit, from 0 (not mine) to 1 (can't be anything else).
    ///
    /// @param headers as they stand in the file; empty when it has none
    double fits(List<String> headers);

    /// What the file's columns mean, with what remains to be asked.
    Interpretation interpret(Survey survey, Shop shop);

    /// A reader for the rows of one file, from the first to the last.
    ///
    /// @param now so that days to come can be told from days gone by
    RowReader reader(Mapping mapping, Instant now);
}
