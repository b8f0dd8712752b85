package perennial.ground.ui;

/// Where styles, scripts and pictures live.
///
/// @param path changes with their content, so that browsers may keep them for ever: `/static/<digest>/`
/// @param typeface whether the typeface for headings was there to be packed when the program was built
public record Assets(String path, boolean typeface) {}
