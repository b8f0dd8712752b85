/// The plumbing between Spring and the templates. Nobody outside of `ui` needs it.
@NullMarked
package perennial.ground.ui.web;

import org.jspecify.annotations.NullMarked;
