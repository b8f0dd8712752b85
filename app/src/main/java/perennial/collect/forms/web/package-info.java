@NullMarked
package perennial.collect.forms.web;

import org.jspecify.annotations.NullMarked;
