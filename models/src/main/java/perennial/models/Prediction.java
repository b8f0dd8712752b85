package perennial.models;

/// How many purchases each customer is thought to make.
///
/// @param expected mean of each customer, 0 or more
/// @param low fewest of each customer's 80 % range
/// @param high most of each customer's 80 % range
/// @param seesLeaving whether it can tell somebody lost from somebody alive
public record Prediction(double[] expected, int[] low, int[] high, boolean seesLeaving) {}
