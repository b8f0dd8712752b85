package perennial.models.learn;

import java.util.List;

/// Numbers known of customers: one row each, one named column a feature.
///
/// @param names of the columns
/// @param rows each as long as `names`; finite, except that boosted trees take NaN for "not known"
public record Table(List<String> names, double[][] rows) {

    public Table {
        names = List.copyOf(names);
        for (double[] row : rows) {
            if (row.length != names.size()) {
                throw new IllegalArgumentException("each row needs " + names.size() + " values, one has " + row.length);
            }
        }
    }

    /// Number of rows.
    public int size() {
        return rows.length;
    }

    /// Number of columns.
    public int width() {
        return names.size();
    }

    /// Some of the rows.
    public Table at(int[] positions) {
        double[][] some = new double[positions.length][];
        for (int i = 0; i < some.length; i++) {
            some[i] = rows[positions[i]];
        }
        return new Table(names, some);
    }

    void requireAnswers(double[] answers) {
        if (answers.length != rows.length || rows.length == 0) {
            throw new IllegalArgumentException("need one answer a row and at least one row, were " + answers.length
                    + " answers and " + rows.length + " rows");
        }
        for (double answer : answers) {
            if (!Double.isFinite(answer)) {
                throw new IllegalArgumentException("answers must be finite, one is " + answer);
            }
        }
    }

    void requireFinite() {
        for (double[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                if (!Double.isFinite(row[c])) {
                    throw new IllegalArgumentException(names.get(c) + " must be finite, one value is " + row[c]);
                }
            }
        }
    }
}
