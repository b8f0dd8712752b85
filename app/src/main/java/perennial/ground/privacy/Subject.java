package perennial.ground.privacy;

import java.util.List;

/// The person all this is about.
///
/// @param name as pages show it
/// @param path of their page
/// @param traces what they leave where no customer number stands: in rows of files, in notes about others
/// @param identities by which they would be recognised if they arrived again
public record Subject(long id, String name, String path, Traces traces, List<Identity> identities) {

    /// @param namespace `email`, `phone`, or the system that gave the id
    public record Identity(String namespace, String value) {}
}
