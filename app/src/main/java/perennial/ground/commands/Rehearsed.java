package perennial.ground.commands;

import java.net.URI;

/// Work worth doing once while nobody waits, right after the program was built: what the JVM learns from it makes the
/// same work quick in every run that counts. The module that does the work contributes it.
public interface Rehearsed {

    /// Works on a database that is thrown away afterwards.
    ///
    /// @param here where this program answers
    void rehearse(URI here);
}
