package perennial.collect.events;

import java.util.OptionalInt;
import perennial.ground.shared.ExtensionPoint;

/// Websites from whose pages browsers may send events. Contribute one as a bean.
///
/// Their key stands in pages that everybody can read, so it proves nothing: what comes with it is only ever added, and
/// what it says about people only fills gaps.
@ExtensionPoint
public interface BrowserSenders {

    /// The source such events come from; empty if there is no such key, or no page from there may send with it.
    ///
    /// @param origin as the browser names it, `https://shop.example`
    OptionalInt source(String key, String origin);

    /// Something that came with the key is safe on disk.
    void stored(String key);
}
