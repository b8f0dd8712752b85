/// Key figures, cohorts and distributions: what the customer base looks like as a whole.
@NullMarked
@ApplicationModule(displayName = "Insight")
package perennial.understand.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
