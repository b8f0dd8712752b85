package perennial.ground.shared;

import java.util.Locale;

/// What somebody may do here. Each role may do all that the roles before it may.
public enum Role {
    READ_ONLY,
    STAFF,
    MANAGER,
    OWNER;

    /// Its name in the database, in forms and in message keys: `read-only`, `staff`, `manager`, `owner`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException if no role has this key
    public static Role of(String key) {
        for (Role role : values()) {
            if (role.key().equals(key)) {
                return role;
            }
        }
        throw new IllegalArgumentException("a role is read-only, staff, manager or owner, was " + key);
    }

    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    /// Look at everything, change nothing.
    public boolean mayRead() {
        return covers(READ_ONLY);
    }

    /// Work with customers: write notes, add and mend people and orders.
    public boolean mayEdit() {
        return covers(STAFF);
    }

    /// Decide for the business: imports and their undoing, rules, settings, staff.
    public boolean mayManage() {
        return covers(MANAGER);
    }

    /// Decide about the business itself: owners, managers, everything that can't be taken back.
    public boolean mayOwn() {
        return covers(OWNER);
    }

    /// Whether this role may give or take the other. Managers rule over those below them, owners over all.
    public boolean mayGrant(Role other) {
        return mayOwn() || (mayManage() && !other.mayManage());
    }
}
