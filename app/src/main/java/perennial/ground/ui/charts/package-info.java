/// Pictures of numbers: a record describes what is to be seen, and draws itself as SVG that any width, any colour
/// scheme and any reader can use. Labels arrive formatted; the table beside every picture holds the same numbers.
///
/// Horizontal positions are percentages and text keeps its size, so a chart fits a phone without becoming small print.
@NullMarked
@NamedInterface("charts")
package perennial.ground.ui.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
