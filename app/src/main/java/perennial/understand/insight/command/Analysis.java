package perennial.understand.insight.command;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.understand.insight.Picture;
import perennial.understand.prediction.TrainingReport;

/// Everything `analyze` has to say.
///
/// @param read data rows in all files
/// @param rejected those that could not be used
/// @param rejectedRows the first of them in each file
/// @param notes what was assumed, in plain words
/// @param training models fitted to the past, and, when held out, how well they did
/// @param seconds how long each part took
record Analysis(
        long read,
        long rejected,
        List<RejectedRow> rejectedRows,
        Currency currency,
        Picture picture,
        TrainingReport training,
        List<String> notes,
        Map<String, Double> seconds) {

    /// @param line in its file, counted from 1
    /// @param column at fault; null when it is the row as a whole
    /// @param reason in plain words
    record RejectedRow(String file, long line, @Nullable String column, String reason) {}

    long accepted() {
        return read - rejected;
    }
}
