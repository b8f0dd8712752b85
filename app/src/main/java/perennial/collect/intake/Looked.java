package perennial.collect.intake;

import java.util.List;
import perennial.collect.intake.meaning.Interpretation;

/// What a file looks like before anybody has said anything about it.
///
/// @param headers the columns' names
/// @param sample its first rows
/// @param rows how many rows it has
public record Looked(Interpretation interpretation, List<String> headers, List<Row> sample, long rows) {}
