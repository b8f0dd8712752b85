@NullMarked
package perennial.understand.traits.web;

import org.jspecify.annotations.NullMarked;
