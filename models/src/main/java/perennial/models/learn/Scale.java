package perennial.models.learn;

/// Brings columns of different units to one scale: mean 0, standard deviation 1.
///
/// @param means of the columns
/// @param deviations of the columns; 1 where a column doesn't vary
public record Scale(double[] means, double[] deviations) {

    /// The scale of a table's columns.
    ///
    /// @param table at least one row, all finite
    public static Scale of(Table table) {
        table.requireFinite();
        double[] means = new double[table.width()];
        double[] deviations = new double[table.width()];
        double n = Math.max(1, table.size());
        for (double[] row : table.rows()) {
            for (int c = 0; c < means.length; c++) {
                means[c] += row[c] / n;
            }
        }
        for (double[] row : table.rows()) {
            for (int c = 0; c < means.length; c++) {
                deviations[c] += (row[c] - means[c]) * (row[c] - means[c]) / n;
            }
        }
        for (int c = 0; c < means.length; c++) {
            double deviation = Math.sqrt(deviations[c]);
            deviations[c] = deviation > 1e-12 * Math.abs(means[c]) ? deviation : 1;
        }
        return new Scale(means, deviations);
    }

    /// A row on this scale.
    public double[] apply(double[] row) {
        double[] scaled = new double[row.length];
        for (int c = 0; c < row.length; c++) {
            scaled[c] = (row[c] - means[c]) / deviations[c];
        }
        return scaled;
    }

    /// All rows on this scale.
    public double[][] apply(double[][] rows) {
        double[][] scaled = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = apply(rows[i]);
        }
        return scaled;
    }
}
