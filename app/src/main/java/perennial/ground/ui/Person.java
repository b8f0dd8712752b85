package perennial.ground.ui;

import perennial.ground.shared.Role;

/// Somebody who works here and is signed in.
///
/// @param role `read-only`, `staff`, `manager` or `owner`
public record Person(String name, String role) {

    /// Whether the role is at least the one asked for.
    public boolean may(String minimumRole) {
        return Role.of(role).covers(Role.of(minimumRole));
    }
}
