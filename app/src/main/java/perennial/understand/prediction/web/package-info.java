@NullMarked
package perennial.understand.prediction.web;

import org.jspecify.annotations.NullMarked;
