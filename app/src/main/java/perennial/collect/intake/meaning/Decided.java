package perennial.collect.intake.meaning;

import org.jspecify.annotations.Nullable;

/// A choice, how sure it is (0 to 1) and why.
record Decided<T extends @Nullable Object>(T value, double sure, Reason reason) {}
