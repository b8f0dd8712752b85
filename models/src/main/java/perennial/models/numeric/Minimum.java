package perennial.models.numeric;

/// Where a minimisation ended, and why.
///
/// @param at the best point seen
/// @param value the function there
/// @param gradient the partial derivatives there
/// @param inverse estimate of the inverse of the second derivatives there
/// @param evaluations how often the function was evaluated
/// @param stop why the search ended
public record Minimum(double[] at, double value, double[] gradient, double[][] inverse, int evaluations, Stop stop) {

    /// Why a search ended.
    public enum Stop {
        /// The gradient is zero for all practical purposes.
        FLAT_GRADIENT,
        /// The function no longer changes.
        NO_CHANGE,
        /// The allowed number of evaluations is used up.
        BUDGET_SPENT,
        /// No finite value was found to start from.
        NOT_DEFINED
    }

    /// Whether the point can be trusted to be a minimum.
    public boolean converged() {
        return stop == Stop.FLAT_GRADIENT || stop == Stop.NO_CHANGE;
    }
}
