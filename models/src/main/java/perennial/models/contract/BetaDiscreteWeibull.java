package perennial.models.contract;

import java.util.Map;
import perennial.models.Beliefs;
import perennial.models.Fit;
import perennial.models.Parameters;

/// Beta-discrete-Weibull: like the shifted beta-geometric, but each customer's chance to leave may rise (c
/// above 1) or fall (c below 1) with time.
///
///     S(t) = B(α, β + t^c) / B(α, β)
///
/// @param alpha weight of leaving, above 0
/// @param beta weight of staying, above 0
/// @param c how the chance changes with time, above 0
/// @see <a href="https://doi.org/10.1016/j.intmar.2018.01.002">Fader, Hardie, Liu, Davin, Steenburgh (2018)</a>
public record BetaDiscreteWeibull(double alpha, double beta, double c) implements RenewalModel {

    /// The key of this model.
    public static final String NAME = "beta-discrete-weibull";

    public BetaDiscreteWeibull {
        Parameters.positive("alpha", alpha);
        Parameters.positive("beta", beta);
        Parameters.positive("c", c);
    }

    /// The parameters that make the tenures likeliest.
    ///
    /// @throws IllegalArgumentException when there are no customers
    public static Fit<BetaDiscreteWeibull> fit(Tenures tenures) {
        return fit(tenures, Beliefs.NONE);
    }

    /// The parameters that make tenures and beliefs together likeliest.
    ///
    /// @param beliefs of logit(α / (α + β)), ln(α + β) and ln c
    public static Fit<BetaDiscreteWeibull> fit(Tenures tenures, Beliefs beliefs) {
        return RenewalFit.fit(tenures, 3, beliefs, BetaDiscreteWeibull::new);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Double> parameters() {
        return Parameters.of("alpha", alpha, "beta", beta, "c", c);
    }

    @Override
    public double survival(int renewals) {
        double u = Math.pow(Parameters.count("renewals", renewals), c);
        return Math.exp(RenewalLikelihood.logSurvival(u, alpha, beta));
    }
}
