package perennial.understand.insight.command;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import perennial.understand.insight.Picture;
import perennial.understand.prediction.TrainingReport;

/// Everything `analyze` has to say.
///
/// @param read data rows in all files
/// @param rejected those that could not be used
/// @param notes what was assumed, in plain words
/// @param training models fitted to the past, and, when held out, how well they did
/// @param seconds how long each part took
record Analysis(
        long read,
        long rejected,
        Currency currency,
        Picture picture,
        TrainingReport training,
        List<String> notes,
        Map<String, Double> seconds) {

    long accepted() {
        return read - rejected;
    }
}
