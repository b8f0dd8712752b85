package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Public files with every kind of delimiter, quote and header; the numbers of rows are those of the README
/// beside them.
class PublicFilesTest {

    @ParameterizedTest
    @CsvSource({
        "cdnow/CDNOW_master.txt, 69659, 4, true",
        "cdnow/CDNOW_sample.txt, 6919, 5, false",
        "hillstrom/hillstrom.csv, 64000, 12, true",
        "telco_churn_ibm/Telco-Customer-Churn.csv, 7043, 21, true",
        "banking77/train.csv, 10003, 2, true",
        "reviews_yelp1000/reviews.csv, 1000, 2, true",
        "sbg_fader_hardie_2007/survival_percent.csv, 13, 3, true",
        "btyd_cdnow_summary/cdnow_cumulative_tracking.csv, 78, 2, true",
        "vader_groundtruth/nytEditorialSnippets_GroundTruth.txt, 5190, 3, false",
        "vader_groundtruth/amazonReviewSnippets_GroundTruth.txt, 3708, 3, false",
    })
    void every_row_arrives_under_its_header(String name, int rows, int columns, boolean header) {
        Path file = Path.of("..", "..", "shared", "data").resolve(name);
        assumeTrue(Files.exists(file), () -> name + " is not beside this repository: nothing to compare with");
        Spreadsheet sheet = Spreadsheet.of(file);
        assertThat(sheet.header().width()).isEqualTo(columns);
        assertThat(sheet.header().found().value()).isEqualTo(header);
        assertThat(Written.cells(sheet)).hasSize(rows);
        assertThat(Written.refused(sheet)).isEmpty();
    }
}
