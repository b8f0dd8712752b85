/// Puts letters into the form of mail, hands them to the server, and comes back to what did not get through.
@NullMarked
package perennial.ground.mail.sending;

import org.jspecify.annotations.NullMarked;
