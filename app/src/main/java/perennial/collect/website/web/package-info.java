@NullMarked
package perennial.collect.website.web;

import org.jspecify.annotations.NullMarked;
