package perennial.collect.intake;

import java.util.List;

/// One row of a spreadsheet as text.
///
/// @param line where it starts in the file, counting from 1; in a workbook the row number
/// @param cells trimmed of nothing, decoded, never null; a missing cell at the end is simply not there
public record Row(long line, List<String> cells) {}
