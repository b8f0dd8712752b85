package perennial.collect.timeline;

import java.util.Set;

/// Which events a reader wants to be told of: those of any of these.
///
/// @param kinds of these kinds
/// @param names called so
/// @param strangers that have a key of which nobody knows whose it is, though others of its kind are people's names:
/// a user id, an e-mail address, or an anonymous id beside one
public record Interest(Set<String> kinds, Set<String> names, boolean strangers) {}
