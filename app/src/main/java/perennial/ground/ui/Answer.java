package perennial.ground.ui;

/// What a handler method returns: a page to show, another place to look, or that nothing has changed. Declare `Answer`
/// where it may be more than one.
public sealed interface Answer permits Page, Redirect, Unchanged {}
