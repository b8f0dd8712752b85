/// The page about the business.
@NullMarked
package perennial.ground.settings.web;

import org.jspecify.annotations.NullMarked;
