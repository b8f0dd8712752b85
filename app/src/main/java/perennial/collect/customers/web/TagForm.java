package perennial.collect.customers.web;

import java.util.Optional;

/// A tag as somebody typed it.
final class TagForm {

    static final int LONGEST = 60;

    private TagForm() {}

    /// @return empty when it is none
    static Optional<String> read(String typed) {
        var tag = typed.replace("\0", "").strip();
        return tag.isEmpty() || tag.length() > LONGEST ? Optional.empty() : Optional.of(tag);
    }
}
