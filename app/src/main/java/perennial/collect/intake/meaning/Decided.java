package perennial.collect.intake.meaning;

/// A choice, how sure it is (0 to 1) and why.
record Decided<T>(T value, double sure, Reason reason) {}
