@NullMarked
package perennial.collect.events.web;

import org.jspecify.annotations.NullMarked;
