/// Proof of who somebody is: passwords, codes, invitations, and patience with those who guess.
@NullMarked
package perennial.ground.access.identity;

import org.jspecify.annotations.NullMarked;
