package perennial.models;

import java.util.LinkedHashMap;
import java.util.Map;

/// Small groups (channels, towns, categories) that lean on the whole as far as they can't stand alone.
public final class Pooling {

    /// How far groups usually lie from the whole, on the log scale: about a factor of 1.6 either way.
    private static final double SPREAD = .5;

    private Pooling() {}

    /// A fit for each group, with beliefs centred on the fit to all together.
    ///
    /// A group without repeat purchases gets the whole's parameters; one with thousands its own.
    ///
    /// @param groups by name, at least one with weight
    public static Map<String, Fit<MbgCnbdK>> fit(Map<String, Histories> groups) {
        Fit<MbgCnbdK> whole = MbgCnbdK.fit(Histories.together(groups.values()));
        Priors around = Priors.around(whole.model(), SPREAD);
        Map<String, Fit<MbgCnbdK>> fits = new LinkedHashMap<>();
        groups.forEach((name, histories) -> {
            if (histories.totalWeight() > 0) {
                fits.put(name, MbgCnbdK.fit(histories, around, whole.model().k()));
            }
        });
        return fits;
    }
}
