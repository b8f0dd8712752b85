/// The pages that show the customer base as a whole: today, value, lifecycle.
@NullMarked
package perennial.understand.insight.web;

import org.jspecify.annotations.NullMarked;
