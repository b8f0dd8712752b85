package perennial.models.numeric;

/// Nodes and weights of numerical integration over [0, 1].
///
/// @param nodes rising, inside (0, 1)
/// @param weights positive, summing to 1
public record Quadrature(double[] nodes, double[] weights) {

    /// Gauss-Legendre: exact for polynomials of degree `2 * count - 1`, for smooth integrands.
    ///
    /// @param count 1 or more
    /// @see <a href="https://dlmf.nist.gov/3.5.v">DLMF 3.5(v)</a>
    public static Quadrature gaussLegendre(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + .75) / (count + .5));
            double slope = 1;
            for (int round = 0; round < 100; round++) {
                double before = 1;
                double here = x;
                for (int j = 2; j <= count; j++) {
                    double next = ((2 * j - 1) * x * here - (j - 1) * before) / j;
                    before = here;
                    here = next;
                }
                slope = count * (x * here - before) / (x * x - 1);
                double step = here / slope;
                x -= step;
                if (Math.abs(step) < 1e-15) {
                    break;
                }
            }
            nodes[count - 1 - i] = (1 + x) / 2;
            weights[count - 1 - i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(nodes, weights);
    }

    /// Double exponential: for integrands that are rough, or change within a hair's breadth, at either end.
    ///
    /// @param count 25 for six digits in ordinary cases, 49 for ten
    /// @see <a href="https://doi.org/10.2977/prims/1195192451">Takahasi, Mori (1974)</a>
    public static Quadrature doubleExponential(int count) {
        double end = 3.3;
        double[] nodes = new double[count];
        double[] weights = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double t = end * (2. * i / (count - 1) - 1);
            double x = 1 / (1 + Math.exp(-Math.PI * Math.sinh(t)));
            double rest = 1 / (1 + Math.exp(Math.PI * Math.sinh(t)));
            nodes[i] = x;
            weights[i] = Math.cosh(t) * x * rest;
            sum += weights[i];
        }
        for (int i = 0; i < count; i++) {
            weights[i] /= sum;
        }
        return new Quadrature(nodes, weights);
    }

    /// The rule after the substitution 1 - x = w^power, for integrands that are rough at 1.
    ///
    /// @param power 2 or more; the larger, the rougher the integrand may be
    public Quadrature crowdedAtEnd(int power) {
        int count = nodes.length;
        double[] crowded = new double[count];
        double[] scaled = new double[count];
        for (int i = 0; i < count; i++) {
            double w = nodes[count - 1 - i];
            crowded[i] = 1 - Math.pow(w, power);
            scaled[i] = weights[count - 1 - i] * power * Math.pow(w, power - 1);
        }
        return new Quadrature(crowded, scaled);
    }

    /// The integral of a function over [from, to].
    public double over(double from, double to, java.util.function.DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weights[i] * function.applyAsDouble(from + (to - from) * nodes[i]);
        }
        return (to - from) * sum;
    }
}
