@NullMarked
package perennial.collect.intake.importers.mailchimp;

import org.jspecify.annotations.NullMarked;
