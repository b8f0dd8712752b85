package perennial.collect.intake.meaning;

/// A meaning that a column might have.
///
/// @param score from 0 to 1: how well header and cells speak for it
record Candidate(int column, Field field, double score, Reason reason) {}
