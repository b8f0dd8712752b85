package perennial.ground.privacy;

import java.util.List;
import java.util.stream.Stream;

/// The person all this is about.
///
/// @param name as pages show it
/// @param path of their page
/// @param traces what they leave where no customer number stands: in rows of files, in notes about others
/// @param identities by which they would be recognised if they arrived again
/// @param formerIds of customers who turned out to be them
public record Subject(
        long id, String name, String path, Traces traces, List<Identity> identities, List<Long> formerIds) {

    /// Every number by which they are or were known here, for `any (:ids)` in SQL.
    public Long[] numbers() {
        return Stream.concat(Stream.of(id), formerIds.stream()).toArray(Long[]::new);
    }

    /// @param namespace `email`, `phone`, or the system that gave the id
    public record Identity(String namespace, String value) {}
}
