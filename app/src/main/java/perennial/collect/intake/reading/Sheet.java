package perennial.collect.intake.reading;

/// A sheet of a workbook.
///
/// @param index its place among the sheets, from 0
/// @param part where its rows are inside the file
public record Sheet(int index, String name, boolean visible, String part) {}
