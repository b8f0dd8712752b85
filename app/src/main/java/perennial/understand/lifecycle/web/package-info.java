@NullMarked
package perennial.understand.lifecycle.web;

import org.jspecify.annotations.NullMarked;
