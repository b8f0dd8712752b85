package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every published or independently computed figure beside ours, as a page: models/ACCURACY.md.
///
/// `-Dreport=renew` writes the page anew. Log-likelihoods may differ by .002 and parameters by .5 %, since maxima of
/// flat likelihoods are no sharper; everything else by the last digit published, or as said.
class AccuracyTest {

    private static final Path PAGE = Path.of("ACCURACY.md");

    private final Walk walk = new Walk();

    @Test
    void every_figure_is_as_published() throws IOException {
        new CdnowAccuracy(walk).enter();
        new CustomerAccuracy(walk).enter();
        new GoldenAccuracy(walk).enter();
        new RetailAccuracy(walk).enter();
        new ContractAccuracy(walk).enter();
        new ExperimentAccuracy(walk).enter();
        new KeyFigureAccuracy(walk).enter();
        String page = """
                # Accuracy

                Every published or independently computed figure beside ours. Log-likelihoods (LL) may differ by .002
                and parameters by .5 %, since maxima of flat likelihoods are no sharper; everything else by the last
                digit published, or as said. Written by `AccuracyTest`, which fails where a figure is off.
                """ + walk.page();
        if ("renew".equals(System.getProperty("report"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(walk.wrong()).isEmpty();
        assertThat(Walk.withoutOurs(Files.readString(PAGE))).isEqualTo(Walk.withoutOurs(page));
    }
}
