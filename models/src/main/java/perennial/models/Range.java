package perennial.models;

/// An estimate with the range that holds the truth in about four of five cases.
///
/// The range is made of the 10 % and 90 % points, so an expected value can lie above it: most customers of whom
/// one in twelve will spend 100 spend nothing.
///
/// @param expected the mean
/// @param low exceeded with a chance of 90 %
/// @param high exceeded with a chance of 10 %
public record Range(double expected, double low, double high) {}
