/// Customer-base analysis: who is still a customer, what are they worth, did it work.
@NullMarked
package perennial.models;

import org.jspecify.annotations.NullMarked;
