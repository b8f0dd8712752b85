@NullMarked
package perennial.ground.mail.web;

import org.jspecify.annotations.NullMarked;
