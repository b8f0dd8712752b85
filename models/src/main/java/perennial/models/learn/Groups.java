package perennial.models.learn;

import java.util.Arrays;
import java.util.SplittableRandom;
import perennial.models.numeric.Chunks;

/// Groups of alike customers, found from numbers about them: k-means with careful starts.
///
/// @param centres of the groups, on the scale of the rows
/// @param groupOf the group of each row
/// @param spread sum of squared distances to the centres
/// @see <a href="https://dl.acm.org/doi/10.5555/1283383.1283494">Arthur, Vassilvitskii (2007)</a>
public record Groups(double[][] centres, int[] groupOf, double spread) {

    private static final int ROUNDS = 100;
    private static final int STARTS = 5;

    /// The best of five starts.
    ///
    /// @param rows on one scale, see `Scale`; at least one
    /// @param count of groups, 1 or more; fewer come out when there are fewer different rows
    public static Groups of(double[][] rows, int count, long seed) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("groups need at least one row, got none");
        }
        if (count < 1) {
            throw new IllegalArgumentException("count of groups must be 1 or more, was " + count);
        }
        SplittableRandom random = new SplittableRandom(seed);
        Groups best = once(rows, count, random);
        for (int start = 1; start < STARTS; start++) {
            Groups next = once(rows, count, random);
            best = next.spread < best.spread ? next : best;
        }
        return best;
    }

    private static Groups once(double[][] rows, int count, SplittableRandom random) {
        double[][] centres = starts(rows, count, random);
        int[] groupOf = new int[rows.length];
        double spread = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double next = assign(rows, centres, groupOf);
            if (next >= spread * (1 - 1e-9)) {
                spread = next;
                break;
            }
            spread = next;
            centres = means(rows, centres, groupOf);
        }
        return new Groups(centres, groupOf, spread);
    }

    private static double[][] starts(double[][] rows, int count, SplittableRandom random) {
        double[][] centres = new double[count][];
        centres[0] = rows[random.nextInt(rows.length)];
        double[] distance = new double[rows.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        for (int c = 1; c < count; c++) {
            double sum = 0;
            for (int i = 0; i < rows.length; i++) {
                distance[i] = Math.min(distance[i], square(rows[i], centres[c - 1]));
                sum += distance[i];
            }
            if (sum == 0) {
                return Arrays.copyOf(centres, c);
            }
            double mark = random.nextDouble() * sum;
            int chosen = 0;
            for (int i = 0; i < rows.length && mark >= 0; i++) {
                mark -= distance[i];
                chosen = distance[i] > 0 ? i : chosen;
            }
            centres[c] = rows[chosen];
        }
        return centres;
    }

    private static double assign(double[][] rows, double[][] centres, int[] groupOf) {
        return Chunks.sum(rows.length, 1, (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                int nearest = nearest(rows[i], centres);
                groupOf[i] = nearest;
                sums[0] += square(rows[i], centres[nearest]);
            }
        })[0];
    }

    private static double[][] means(double[][] rows, double[][] before, int[] groupOf) {
        double[][] means = new double[before.length][before[0].length];
        int[] sizes = new int[before.length];
        for (int i = 0; i < rows.length; i++) {
            sizes[groupOf[i]]++;
            for (int c = 0; c < rows[i].length; c++) {
                means[groupOf[i]][c] += rows[i][c];
            }
        }
        for (int g = 0; g < means.length; g++) {
            if (sizes[g] == 0) {
                means[g] = before[g];
                continue;
            }
            for (int c = 0; c < means[g].length; c++) {
                means[g][c] /= sizes[g];
            }
        }
        return means;
    }

    private static int nearest(double[] row, double[][] centres) {
        int nearest = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int g = 0; g < centres.length; g++) {
            double distance = square(row, centres[g]);
            if (distance < best) {
                best = distance;
                nearest = g;
            }
        }
        return nearest;
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    /// The group a row belongs to.
    public int group(double[] row) {
        return nearest(row, centres);
    }

    /// Number of rows in each group.
    public int[] sizes() {
        int[] sizes = new int[centres.length];
        for (int g : groupOf) {
            sizes[g]++;
        }
        return sizes;
    }

    /// How far groups found from one half of the customers agree with those found from the other, up to 1 (mean
    /// adjusted Rand index of ten halvings). Below about .6 the groups are accidents of the data.
    public static double stability(double[][] rows, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        int tries = 10;
        for (int t = 0; t < tries; t++) {
            boolean[] first = new boolean[rows.length];
            for (int i = 0; i < rows.length; i++) {
                first[i] = random.nextBoolean();
            }
            double[][] one = half(rows, first, true);
            double[][] other = half(rows, first, false);
            if (one.length == 0 || other.length == 0) {
                return 0;
            }
            Groups a = of(one, count, random.nextLong());
            Groups b = of(other, count, random.nextLong());
            sum += agreement(rows, a, b);
        }
        return sum / tries;
    }

    private static double[][] half(double[][] rows, boolean[] first, boolean which) {
        return java.util.stream.IntStream.range(0, rows.length)
                .filter(i -> first[i] == which)
                .mapToObj(i -> rows[i])
                .toArray(double[][]::new);
    }

    /// Adjusted Rand index of two groupings of the same rows.
    ///
    /// @see <a href="https://doi.org/10.1007/BF01908075">Hubert, Arabie (1985)</a>
    private static double agreement(double[][] rows, Groups a, Groups b) {
        double[][] both = new double[a.centres.length][b.centres.length];
        for (double[] row : rows) {
            both[a.group(row)][b.group(row)]++;
        }
        double pairs = 0;
        double ofA = 0;
        double[] columns = new double[b.centres.length];
        for (double[] line : both) {
            double total = 0;
            for (int c = 0; c < line.length; c++) {
                pairs += pairs(line[c]);
                total += line[c];
                columns[c] += line[c];
            }
            ofA += pairs(total);
        }
        double ofB = Arrays.stream(columns).map(Groups::pairs).sum();
        double byChance = ofA * ofB / pairs(rows.length);
        double most = (ofA + ofB) / 2;
        return most == byChance ? 1 : (pairs - byChance) / (most - byChance);
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

    /// The number of groups, from 2 on, that is most stable; of equally stable ones the larger.
    ///
    /// @param most largest number tried, 2 or more
    public static int stableCount(double[][] rows, int most, long seed) {
        int best = 2;
        double highest = Double.NEGATIVE_INFINITY;
        for (int count = 2; count <= most; count++) {
            double stability = stability(rows, count, seed);
            if (stability >= highest - .01) {
                best = count;
                highest = Math.max(highest, stability);
            }
        }
        return best;
    }
}
