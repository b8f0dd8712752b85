@NullMarked
package perennial.collect.customers.web;

import org.jspecify.annotations.NullMarked;
