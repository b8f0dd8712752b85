package perennial.understand.insight.web;

/// What stands on a page before there is anybody to show.
///
/// @param waiting whether a file is written already and only being looked at
public record BeginningView(String heading, String title, String text, String button, boolean waiting) {}
