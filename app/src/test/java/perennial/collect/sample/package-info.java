@NullMarked
package perennial.collect.sample;

import org.jspecify.annotations.NullMarked;
