package perennial.models;

/// What is held likely of an attrition model before the data speak.
///
/// Small shops need it: with 50 customers every fourth likelihood has no top.
///
/// @param logShape ln r, how alike customers are in how often they buy
/// @param logRate ln of the mean purchases a week while a customer
/// @param loss logit of the mean chance to leave after a purchase; for Pareto/NBD ln of the mean rate of
///     leaving a week
/// @param logAlike ln(a + b), how alike customers are in how easily they leave; for Pareto/NBD ln s
public record Priors(Belief logShape, Belief logRate, Belief loss, Belief logAlike) {

    /// Repeaters below which `weakIfThin` holds opinions.
    private static final int THIN = 200;

    private static final Priors NONE = new Priors(Belief.NONE, Belief.NONE, Belief.NONE, Belief.NONE);

    /// No opinion: the fit is the maximum of the likelihood.
    public static Priors none() {
        return NONE;
    }

    /// Weak opinions for the models with a chance to leave at each purchase, centred on twice the naive rate.
    public static Priors weak(Histories histories) {
        return new Priors(usualShape(), likelyRate(histories), new Belief(-.7, 1.2), new Belief(Math.log(2), 1));
    }

    /// Weak opinions for Pareto/NBD: a mean stay of about the mean time observed.
    public static Priors weakForPareto(Histories histories) {
        double exposure = histories.rate() > 0 ? histories.totalRepeats() / histories.rate() : 0;
        double stay = Math.max(exposure / Math.max(1, histories.totalWeight()), 1e-3);
        return new Priors(usualShape(), likelyRate(histories), new Belief(-Math.log(stay), 1.2), new Belief(0, 1));
    }

    /// Opinions centred on a model, for a part of the customers it was fitted to.
    ///
    /// @param spread how far the part may lie from it on the log scale, above 0
    public static Priors around(MbgCnbdK model, double spread) {
        return new Priors(
                new Belief(Math.log(model.r()), spread),
                new Belief(Math.log(model.r() / model.alpha() / model.k()), spread),
                new Belief(Math.log(model.a() / model.b()), spread),
                new Belief(Math.log(model.a() + model.b()), spread));
    }

    /// Whether so few came back that weak opinions are called for.
    public static boolean thin(Histories histories) {
        return histories.repeaters() < THIN;
    }

    private static Belief usualShape() {
        return new Belief(Math.log(.8), 1);
    }

    private static Belief likelyRate(Histories histories) {
        double rate = histories.rate();
        return new Belief(Math.log(2 * (rate > 0 ? rate : .01)), 1);
    }
}
