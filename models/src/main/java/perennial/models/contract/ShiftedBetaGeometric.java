package perennial.models.contract;

import java.util.Map;
import perennial.models.Beliefs;
import perennial.models.Fit;
import perennial.models.Parameters;

/// Shifted beta-geometric: each customer has a fixed chance to leave at each renewal, and customers differ.
///
///     S(t) = B(α, β + t) / B(α, β)
///
/// @param alpha weight of leaving, above 0
/// @param beta weight of staying, above 0
/// @see <a href="https://doi.org/10.1002/dir.20074">Fader, Hardie (2007)</a>
public record ShiftedBetaGeometric(double alpha, double beta) implements RenewalModel {

    /// The key of this model.
    public static final String NAME = "shifted-beta-geometric";

    public ShiftedBetaGeometric {
        Parameters.positive("alpha", alpha);
        Parameters.positive("beta", beta);
    }

    /// The parameters that make the tenures likeliest.
    ///
    /// @throws IllegalArgumentException when there are no customers
    public static Fit<ShiftedBetaGeometric> fit(Tenures tenures) {
        return fit(tenures, Beliefs.NONE);
    }

    /// The parameters that make tenures and beliefs together likeliest.
    ///
    /// @param beliefs of logit(α / (α + β)) and ln(α + β)
    public static Fit<ShiftedBetaGeometric> fit(Tenures tenures, Beliefs beliefs) {
        return RenewalFit.fit(tenures, 2, beliefs, (alpha, beta, c) -> new ShiftedBetaGeometric(alpha, beta));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("alpha", alpha, "beta", beta);
    }

    @Override
    public double survival(int renewals) {
        return Math.exp(RenewalLikelihood.logSurvival(Parameters.count("renewals", renewals), alpha, beta));
    }
}
