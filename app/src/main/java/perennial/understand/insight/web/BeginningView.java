package perennial.understand.insight.web;

/// What stands on a page before there is anybody to show.
public record BeginningView(String heading, String title, String text, String button, String path) {}
