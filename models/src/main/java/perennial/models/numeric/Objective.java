package perennial.models.numeric;

/// A smooth function to be minimised, with its gradient.
@FunctionalInterface
public interface Objective {

    /// The value at a point.
    ///
    /// @param at the point, not to be changed or kept
    /// @param gradient filled with the partial derivatives at the point
    /// @return the value; infinite or NaN where the function isn't defined, then the gradient doesn't matter
    double evaluate(double[] at, double[] gradient);
}
