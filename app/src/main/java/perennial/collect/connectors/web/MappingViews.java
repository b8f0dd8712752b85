package perennial.collect.connectors.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Option;

/// What the page prints on which somebody points out what a program's values mean.
public final class MappingViews {

    private MappingViews() {}

    /// @param asked the value that was clicked; null when none was
    /// @param made what would be made of the sample, sentence by sentence
    public record MappingView(
            String name,
            String back,
            String path,
            @Nullable Asked asked,
            List<Branch> tree,
            List<String> made,
            boolean changed) {}

    /// @param value in quotes, shortened
    public record Asked(String value, String place, String name, List<Option> fields) {}

    /// A name in the sample with what stands under it: a value, or more names.
    ///
    /// @param ask leads to the question what the value is; null for a bunch of values
    /// @param means what it was said to be
    public record Branch(
            String name,
            @Nullable String value,
            @Nullable String ask,
            @Nullable String means,
            List<Branch> more) {}
}
