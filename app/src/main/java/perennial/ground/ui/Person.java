package perennial.ground.ui;

import java.util.List;

/// Somebody who works here and is signed in.
///
/// @param role `read-only`, `staff`, `manager` or `owner`
public record Person(String name, String role) {

    private static final List<String> ROLES = List.of("read-only", "staff", "manager", "owner");

    /// Whether the role is at least the one asked for; an unknown role may nothing.
    public boolean may(String minimumRole) {
        int asked = ROLES.indexOf(minimumRole);
        return asked >= 0 && ROLES.indexOf(role) >= asked;
    }
}
