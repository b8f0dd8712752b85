package perennial.ground.access.web;

import org.jspecify.annotations.Nullable;

/// Where to go after signing in: a page of this house, never somebody else's.
final class Return {

    private Return() {}

    /// The address itself if it is a path of ours, or else the first page.
    ///
    /// Browsers read a backslash as a slash and skip tabs and line ends, so that `/\evil.example` and `/<tab>/evil`
    /// would lead away; anything but printable ASCII goes.
    static String safe(@Nullable String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.length() > 2000) {
            return "/";
        }
        var plain = address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return plain && !leadsBackToTheDoor(address) ? address : "/";
    }

    private static boolean leadsBackToTheDoor(String address) {
        return address.startsWith("/sign-in") || address.startsWith("/sign-out") || address.startsWith("/welcome");
    }
}
