@NullMarked
package perennial.collect.forms.store;

import org.jspecify.annotations.NullMarked;
