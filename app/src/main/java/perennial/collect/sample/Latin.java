package perennial.collect.sample;

import java.text.Normalizer;
import java.util.Locale;

/// Names as they stand in addresses.
final class Latin {

    private Latin() {}

    /// `Jürgen O'Connor` becomes `juergen.oconnor`; empty for other scripts.
    ///
    /// @param joint stands between words
    static String word(String name, String joint) {
        String german = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("'", "");
        return Normalizer.normalize(german, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", joint)
                .replaceAll("^\\W+|\\W+$", "");
    }
}
