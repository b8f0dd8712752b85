package perennial.ground.access;

import java.util.Set;

/// A program that was let in by its key.
///
/// @param name what people call it; of a write key, the source its events come from
/// @param scopes what it may do; a write key may only send, and has none
public record ApiKey(long id, Kind kind, String name, Set<Scope> scopes) {

    public enum Kind {
        /// Sends events, and can't read anything. Stands in pages that everybody can read.
        WRITE,
        /// Asks for what its scopes say.
        API;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
