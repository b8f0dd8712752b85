package perennial.models;

import java.util.List;
import perennial.models.numeric.Objective;

/// What is held likely of each working parameter of a fit before the data speak.
///
/// @param each one for each parameter, in their order; `Belief.NONE` for no opinion
public record Beliefs(List<Belief> each) {

    /// No opinion of any.
    public static final Beliefs NONE = new Beliefs(List.of());

    public Beliefs {
        each = List.copyOf(each);
    }

    /// A mean minus log-likelihood with what it costs to go against these beliefs.
    ///
    /// @param customers the mean is over
    public Objective and(Objective likelihood, double customers) {
        return (at, gradient) -> {
            double value = likelihood.evaluate(at, gradient);
            for (int i = 0; i < each.size(); i++) {
                value += each.get(i).cost(at[i]) / customers;
                gradient[i] += each.get(i).slope(at[i]) / customers;
            }
            return value;
        };
    }
}
