@NullMarked
package perennial.understand.insight.command;

import org.jspecify.annotations.NullMarked;
