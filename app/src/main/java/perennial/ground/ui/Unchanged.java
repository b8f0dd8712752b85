package perennial.ground.ui;

/// What an open page asked about is still so: nothing of it is drawn anew, and whoever reads or types there is left
/// in peace.
public record Unchanged() implements Answer {}
