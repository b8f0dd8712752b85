package perennial.models;

import java.util.List;

/// The CDNOW 1/10 sample, as histories, holdout and spending.
final class CdnowSample {

    static final List<Golden> ROWS = Golden.rows("cdnow_sample_expected.csv");

    private CdnowSample() {}

    static History history(Golden row) {
        return new History(row.count("x"), row.number("tx_days") / 7, row.number("T_days") / 7);
    }

    static Histories histories() {
        return Histories.of(ROWS.stream().map(CdnowSample::history).toList());
    }

    static Spending spending() {
        Spending.Builder builder = Spending.builder();
        ROWS.forEach(row -> builder.add(row.count("x"), row.number("m_x")));
        return builder.build();
    }
}
