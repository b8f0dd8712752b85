package perennial.ground.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What one must be to be served by this handler. On a class it holds for all its handlers that say nothing else.
///
/// A handler that declares neither this nor [OpenToAll] is refused to everybody.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Role value();
}
