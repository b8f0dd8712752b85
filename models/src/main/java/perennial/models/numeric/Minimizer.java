package perennial.models.numeric;

import perennial.models.numeric.Minimum.Stop;

/// Quasi-Newton minimisation (BFGS) inside a box, for a handful of parameters.
///
/// The number of evaluations is bounded, so it always ends.
///
/// @param lower smallest allowed value of each parameter
/// @param upper largest allowed value of each parameter
/// @param budget most evaluations of the function
/// @param gradientTolerance stop when no partial derivative is larger than this
/// @param changeTolerance stop when the value twice changes by less than this share
/// @see <a href="https://doi.org/10.1007/978-0-387-40065-5">Nocedal, Wright (2006), algorithm 6.1</a>
public record Minimizer(double[] lower, double[] upper, int budget, double gradientTolerance, double changeTolerance) {

    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double LONGEST_STEP = 2;

    /// A box with the tolerances that suit a mean log-likelihood: 400 evaluations, gradient 1e-7, change 1e-11.
    public Minimizer(double[] lower, double[] upper) {
        this(lower, upper, 400, 1e-7, 1e-11);
    }

    /// The same box with tolerances that find the neighbourhood only.
    public Minimizer loosely() {
        return new Minimizer(lower, upper, Math.min(budget, 40), 1e-3, 1e-5);
    }

    /// The minimum near a starting point.
    public Minimum from(double[] start, Objective function) {
        return new Search(function, inside(start)).run();
    }

    /// The minimum near a starting point whose curvature is roughly known.
    ///
    /// @param inverse inverse of the second derivatives, positive definite
    public Minimum from(double[] start, double[][] inverse, Objective function) {
        Search search = new Search(function, inside(start));
        search.inverse = inverse;
        search.fresh = false;
        return search.run();
    }

    private double[] inside(double[] point) {
        double[] inside = point.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.min(upper[i], Math.max(lower[i], inside[i]));
        }
        return inside;
    }

    private final class Search {
        private final Objective function;
        private final int size;
        private double[] at;
        private double[] gradient;
        private double value;
        private double[] next;
        private double[] nextGradient;
        private double[][] inverse;
        private boolean fresh = true;
        private int evaluations = 1;

        Search(Objective function, double[] start) {
            this.function = function;
            size = start.length;
            at = start;
            gradient = new double[size];
            value = function.evaluate(at, gradient);
            next = new double[size];
            nextGradient = new double[size];
            inverse = Matrices.identity(size);
        }

        Minimum run() {
            if (!Double.isFinite(value)) {
                return end(Stop.NOT_DEFINED);
            }
            int still = 0;
            while (evaluations < budget) {
                if (largestFree(gradient) <= gradientTolerance) {
                    return end(Stop.FLAT_GRADIENT);
                }
                double before = value;
                if (!step()) {
                    if (fresh) {
                        return end(Stop.NO_CHANGE);
                    }
                    reset();
                    continue;
                }
                boolean changed = Math.abs(before - value) > changeTolerance * (Math.abs(value) + 1e-3);
                still = changed ? 0 : still + 1;
                if (still == 2) {
                    return end(Stop.NO_CHANGE);
                }
            }
            return end(Stop.BUDGET_SPENT);
        }

        private Minimum end(Stop stop) {
            return new Minimum(at, value, gradient, inverse, evaluations, stop);
        }

        private void reset() {
            inverse = Matrices.identity(size);
            fresh = true;
        }

        private double largestFree(double[] slopes) {
            double largest = 0;
            for (int i = 0; i < size; i++) {
                if (!pushesOut(i, -slopes[i])) {
                    largest = Math.max(largest, Math.abs(slopes[i]));
                }
            }
            return largest;
        }

        private boolean pushesOut(int i, double direction) {
            return direction < 0 ? at[i] <= lower[i] : direction > 0 && at[i] >= upper[i];
        }

        private double[] direction() {
            double[] direction = new double[size];
            for (int i = 0; i < size; i++) {
                direction[i] = -Matrices.dot(inverse[i], gradient);
            }
            for (int i = 0; i < size; i++) {
                if (pushesOut(i, direction[i])) {
                    direction[i] = 0;
                }
            }
            return direction;
        }

        private double longest(double[] direction) {
            double longest = LONGEST_STEP / Math.max(1e-300, Matrices.largest(direction));
            for (int i = 0; i < size; i++) {
                if (direction[i] != 0) {
                    double room = direction[i] > 0 ? upper[i] - at[i] : lower[i] - at[i];
                    longest = Math.min(longest, room / direction[i]);
                }
            }
            return longest;
        }

        private boolean step() {
            double[] direction = direction();
            double slope = Matrices.dot(direction, gradient);
            if (!(slope < 0)) {
                return false;
            }
            double longest = longest(direction);
            double length = fresh ? Math.min(longest, .5 / Matrices.largest(direction)) : Math.min(longest, 1);
            for (int attempt = 0; attempt < 30 && evaluations < budget; attempt++) {
                double reached = tryAt(direction, length);
                if (reached <= value + SUFFICIENT_DECREASE * length * slope) {
                    reached = lengthen(direction, length, slope, longest, reached);
                    accept(reached);
                    return true;
                }
                length = shorter(length, slope, reached);
            }
            return false;
        }

        /// While the function still falls almost as steeply as at the start, the step was too timid.
        private double lengthen(double[] direction, double length, double slope, double longest, double reached) {
            while (evaluations < budget && length < longest && Matrices.dot(direction, nextGradient) < .9 * slope) {
                double[] kept = next.clone();
                double[] keptGradient = nextGradient.clone();
                double further = Math.min(longest, 3 * length);
                double there = tryAt(direction, further);
                if (!(there < reached)) {
                    next = kept;
                    nextGradient = keptGradient;
                    return reached;
                }
                length = further;
                reached = there;
            }
            return reached;
        }

        private double shorter(double length, double slope, double reached) {
            if (!Double.isFinite(reached)) {
                return length * .2;
            }
            double parabola = -slope * length * length / (2 * (reached - value - slope * length));
            return Math.min(.5 * length, Math.max(.1 * length, parabola));
        }

        private double tryAt(double[] direction, double length) {
            for (int i = 0; i < size; i++) {
                next[i] = at[i] + length * direction[i];
            }
            next = inside(next);
            evaluations++;
            return function.evaluate(next, nextGradient);
        }

        private void accept(double reached) {
            double[] moved = Matrices.minus(next, at);
            double[] turned = Matrices.minus(nextGradient, gradient);
            double curvature = Matrices.dot(moved, turned);
            if (curvature > 1e-12 * Matrices.dot(turned, turned)) {
                if (fresh) {
                    inverse = Matrices.scaledIdentity(size, curvature / Matrices.dot(turned, turned));
                }
                update(moved, turned, curvature);
                fresh = false;
            }
            at = next;
            gradient = nextGradient;
            value = reached;
            next = new double[size];
            nextGradient = new double[size];
        }

        // H <- H + (1 + y'Hy / s'y) ss' / s'y - (Hys' + sy'H) / s'y
        private void update(double[] s, double[] y, double sy) {
            double[] hy = Matrices.times(inverse, y);
            double factor = (1 + Matrices.dot(y, hy) / sy) / sy;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    inverse[i][j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
                }
            }
        }
    }
}
