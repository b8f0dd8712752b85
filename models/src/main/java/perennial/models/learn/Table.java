package perennial.models.learn;

import java.util.Arrays;
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

    /// The same rows with every value brought into the range seen in other rows, for learners that would otherwise
    /// go on in a straight line into the unknown.
    ///
    /// @param seen a table with the same columns
    public Table within(Table seen) {
        double[] low = new double[width()];
        double[] high = new double[width()];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        for (double[] row : seen.rows) {
            for (int c = 0; c < low.length; c++) {
                low[c] = Math.min(low[c], row[c]);
                high[c] = Math.max(high[c], row[c]);
            }
        }
        double[][] within = new double[rows.length][width()];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < low.length; c++) {
                within[i][c] = Math.min(high[c], Math.max(low[c], rows[i][c]));
            }
        }
        return new Table(names, within);
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
