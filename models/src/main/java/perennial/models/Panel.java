package perennial.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import perennial.models.numeric.Chunks;

/// Several models asked together: each is believed for a customer as far as it explains the customer's past.
///
///     P(model m | history) = L_m(history) / Σ L(history),   every answer is the mean of the models' with these
///
/// Where models disagree about those who have gone quiet, the truth mostly lies between: somebody whom one calls
/// lost and another says never leaves. See docs/adr/0011.
///
/// @param members at least one; all held equally likely beforehand
/// @see <a href="https://doi.org/10.1214/ss/1009212519">Hoeting, Madigan, Raftery, Volinsky (1999)</a>
public record Panel(List<AttritionModel> members) implements AttritionModel {

    /// The key of this model.
    public static final String NAME = "panel";

    public Panel {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a panel needs at least one member, got none");
        }
    }

    /// NBD (nobody leaves), MBG/CNBD-k (some leave at a purchase) and Pareto/NBD (some leave at any time), each
    /// fitted for itself.
    ///
    /// @throws IllegalArgumentException when there is no customer with weight
    public static Fit<Panel> fit(Histories histories) {
        return of(Nbd.fit(histories), MbgCnbdK.fit(histories), ParetoNbd.fit(histories), histories);
    }

    /// The panel of three models already fitted to these histories.
    public static Fit<Panel> of(Fit<Nbd> nbd, Fit<MbgCnbdK> rhythm, Fit<ParetoNbd> time, Histories histories) {
        Panel panel = new Panel(List.of(nbd.model(), rhythm.model(), time.model()));
        return new Fit<>(
                panel,
                panel.logLikelihood(histories),
                nbd.customers(),
                rhythm.converged() ? time.stop() : rhythm.stop(),
                nbd.evaluations() + rhythm.evaluations() + time.evaluations(),
                note(rhythm, time),
                Uncertainty.joined(List.of(nbd.uncertainty(), rhythm.uncertainty(), time.uncertainty()), Panel::new));
    }

    /// A panel sees customers leave when one of its members does.
    private static Optional<Note> note(Fit<MbgCnbdK> rhythm, Fit<ParetoNbd> time) {
        return rhythm.note().isEmpty() || time.note().equals(Optional.of(Note.NO_LOSS)) ? rhythm.note() : time.note();
    }

    @Override
    public String name() {
        return NAME;
    }

    /// All members' parameters, each after its model's key.
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> all = new LinkedHashMap<>();
        members.forEach(member ->
                member.parameters().forEach((name, value) -> all.put(member.name() + " " + name, value)));
        return all;
    }

    @Override
    public double logLikelihood(History history) {
        double[] logs =
                members.stream().mapToDouble(m -> m.logLikelihood(history)).toArray();
        double high = highest(logs);
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - high);
        }
        return high + Math.log(sum / logs.length);
    }

    private static double highest(double[] logs) {
        double high = logs[0];
        for (double log : logs) {
            high = Math.max(high, log);
        }
        return high;
    }

    /// The sum over customers; the times of single purchases, where known, take no part.
    @Override
    public double logLikelihood(Histories histories) {
        return Chunks.sum(histories.groups(), 1, (from, to, sum) -> {
            for (int g = from; g < to; g++) {
                sum[0] += histories.weight(g) * logLikelihood(histories.group(g));
            }
        })[0];
    }

    /// How far each member is believed: chances that sum to 1.
    double[] beliefs(History history) {
        double[] beliefs =
                members.stream().mapToDouble(m -> m.logLikelihood(history)).toArray();
        double high = highest(beliefs);
        double sum = 0;
        for (int m = 0; m < beliefs.length; m++) {
            beliefs[m] = Math.exp(beliefs[m] - high);
            sum += beliefs[m];
        }
        for (int m = 0; m < beliefs.length; m++) {
            beliefs[m] /= sum;
        }
        return beliefs;
    }

    private double mean(History history, ToDoubleFunction<AttritionModel> answer) {
        return mean(beliefs(history), answer);
    }

    private double mean(double[] beliefs, ToDoubleFunction<AttritionModel> answer) {
        double sum = 0;
        for (int m = 0; m < beliefs.length; m++) {
            sum += beliefs[m] * answer.applyAsDouble(members.get(m));
        }
        return sum;
    }

    @Override
    public double probabilityAlive(History history) {
        return Math.min(1, mean(history, m -> m.probabilityAlive(history)));
    }

    @Override
    public double probabilityOfAtLeast(History history, double weeks, int orders) {
        return Math.min(1, mean(history, m -> m.probabilityOfAtLeast(history, weeks, orders)));
    }

    @Override
    public double expectedOrders(History history, double weeks) {
        return mean(history, m -> m.expectedOrders(history, weeks));
    }

    @Override
    public double expectedOrdersIfAlive(History history, double weeks) {
        double alive = mean(history, m -> m.probabilityAlive(history));
        return alive > 0
                ? expectedOrders(history, weeks) / alive
                : mean(history, m -> m.expectedOrdersIfAlive(history, weeks));
    }

    @Override
    public double discountedOrders(History history, double weeks, double weekly) {
        return mean(history, m -> m.discountedOrders(history, weeks, weekly));
    }

    @Override
    public OrderDistribution orders(History history, double weeks) {
        double[] beliefs = beliefs(history);
        return OrderDistribution.mixed(
                members.stream().map(m -> m.orders(history, weeks)).toList(), beliefs);
    }

    @Override
    public double expectedOrdersOfNewCustomer(double weeks) {
        double sum = 0;
        for (AttritionModel member : members) {
            sum += member.expectedOrdersOfNewCustomer(weeks);
        }
        return sum / members.size();
    }

    @Override
    public Life randomCustomer(RandomGenerator random) {
        return members.get(random.nextInt(members.size())).randomCustomer(random);
    }
}
