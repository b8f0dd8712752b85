@NullMarked
package perennial.ground.mail.store;

import org.jspecify.annotations.NullMarked;
