package perennial.ground.ui;

/// What a handler method returns: a page to show, or another place to look. Declare `Answer` where it may be either.
public sealed interface Answer permits Page, Redirect {}
