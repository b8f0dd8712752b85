package perennial.ground.access;

import java.util.Locale;
import perennial.ground.shared.Role;

/// Who is asking. A handler gets it as an argument; it is read afresh for every request, so that a role taken away is
/// gone at once.
public record CurrentUser(UserId id, String email, String name, Role role, Locale language) {}
