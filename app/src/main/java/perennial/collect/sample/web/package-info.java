@NullMarked
package perennial.collect.sample.web;

import org.jspecify.annotations.NullMarked;
