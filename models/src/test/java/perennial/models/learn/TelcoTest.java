package perennial.models.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import perennial.models.SharedData;

/// 7,043 telephone customers, of whom 1,869 left; judged by ten-fold cross-validation with equal shares of
/// leavers.
public class TelcoTest {

    private static final Set<Integer> NUMBERS = Set.of(5, 18, 19);

    /// How well chances to leave told who left.
    public record Told(double auc, double averagePrecision, double brier) {}

    @Test
    void churn_is_told_as_well_as_it_can_be() {
        Told logistic = logistic();
        assertThat(logistic.auc()).isCloseTo(.8455, within(.003));
        assertThat(logistic.averagePrecision()).isCloseTo(.653, within(.01));
        assertThat(logistic.brier()).isCloseTo(.1353, within(.002));
        assertThat(trees().auc()).isCloseTo(.8486, within(.004));
    }

    /// By logistic regression.
    public static Told logistic() {
        return told((some, answers) -> LogisticRegression.fit(some, answers, 1)::probability);
    }

    /// By boosted trees.
    public static Told trees() {
        return told((some, answers) -> BoostedTrees.fit(some, answers, Loss.CHANCE)::predict);
    }

    private static Told told(BiFunction<Table, double[], Predictor> fitting) {
        List<String[]> lines = SharedData.lines("telco_churn_ibm/Telco-Customer-Churn.csv")
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        double[] left = lines.stream()
                .mapToDouble(cells -> cells[20].trim().equals("Yes") ? 1 : 0)
                .toArray();
        double[] chances = outOfFold(table(lines), left, fitting);
        return new Told(
                Ranking.auc(chances, left), Ranking.averagePrecision(chances, left), Ranking.brier(chances, left));
    }

    private static Table table(List<String[]> lines) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int c = 1; c < 20; c++) {
            int column = c;
            if (NUMBERS.contains(c)) {
                names.add("number " + c);
                columns.add(lines.stream()
                        .mapToDouble(cells -> cells[column].isBlank() ? 0 : Double.parseDouble(cells[column]))
                        .toArray());
                continue;
            }
            Set<String> values = new LinkedHashSet<>();
            lines.forEach(cells -> values.add(cells[column]));
            values.stream().skip(1).forEach(value -> {
                names.add(column + " " + value);
                columns.add(lines.stream()
                        .mapToDouble(cells -> cells[column].equals(value) ? 1 : 0)
                        .toArray());
            });
        }
        double[][] rows = new double[lines.size()][columns.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int c = 0; c < columns.size(); c++) {
                rows[i][c] = columns.get(c)[i];
            }
        }
        return new Table(names, rows);
    }

    private interface Predictor {
        double predict(double[] row);
    }

    private static double[] outOfFold(Table table, double[] left, BiFunction<Table, double[], Predictor> fitting) {
        int[] fold = new int[left.length];
        int[] next = new int[2];
        for (int i = 0; i < fold.length; i++) {
            fold[i] = next[(int) left[i]]++ % 10;
        }
        double[] chances = new double[left.length];
        for (int f = 0; f < 10; f++) {
            int held = f;
            int[] seen =
                    IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
            Predictor predictor = fitting.apply(
                    table.at(seen),
                    Arrays.stream(seen).mapToDouble(i -> left[i]).toArray());
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == held) {
                    chances[i] = predictor.predict(table.rows()[i]);
                }
            }
        }
        return chances;
    }
}
