@NullMarked
package perennial.collect.counter.web;

import org.jspecify.annotations.NullMarked;
