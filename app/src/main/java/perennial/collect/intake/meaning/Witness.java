package perennial.collect.intake.meaning;

/// A cell that decided something.
///
/// @param line where it stands in the file
/// @param cell shortened to 80 characters
public record Witness(long line, String cell) {}
