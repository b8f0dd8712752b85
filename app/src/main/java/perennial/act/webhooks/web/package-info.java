/// The pages about endpoints.
@NullMarked
package perennial.act.webhooks.web;

import org.jspecify.annotations.NullMarked;
