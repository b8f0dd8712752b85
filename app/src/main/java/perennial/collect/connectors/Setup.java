package perennial.collect.connectors;

import org.jspecify.annotations.Nullable;

/// What the owner said about one connection.
///
/// @param secret with which the source signs; null while it is not known
/// @param settings of the connector's own making
public record Setup(@Nullable String secret, Said settings) {

    public static Setup secret(String secret) {
        return new Setup(secret, Said.NOTHING);
    }
}
