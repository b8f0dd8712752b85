package perennial.ground.access;

import jakarta.servlet.http.HttpServletRequest;

/// Where others reach this house.
public interface PublicAddress {

    /// The beginning of an address that somebody else can open, `https://house.example`: the one the owner named, or
    /// else the one this visitor came by.
    String base(HttpServletRequest request);

    /// Whether the owner has given the house an address on the web.
    boolean isPublic();
}
