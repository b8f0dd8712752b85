@NullMarked
package perennial.collect.website.store;

import org.jspecify.annotations.NullMarked;
