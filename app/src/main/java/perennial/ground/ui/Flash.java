package perennial.ground.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One sentence carried over a redirect, shown once.
///
/// @param undo path to POST to in order to take back what was done
public record Flash(String text, @Nullable String undo, boolean bad) implements Serializable {}
