package perennial.models;

import java.util.List;
import perennial.models.experiment.BetaPosterior;
import perennial.models.experiment.Interval;
import perennial.models.experiment.Power;
import perennial.models.experiment.Proportion;
import perennial.models.experiment.Sample;
import perennial.models.learn.TelcoTest;

/// Experiments and churn.
///
/// @param walk on which they are entered
record ExperimentAccuracy(Walk walk) {

    void enter() {
        walk.part("Experiments");
        Sample.Comparison welch = new Sample(.70, 6.2, 3461).above(new Sample(.41, 3.9, 3407), .95);
        interval("Welch (.41, 3.9, 3407), (.70, 6.2, 3461)", welch.difference(), ".29", ".04538", ".53462");
        walk.digits("Welch, p", ".02016", welch.chanceIfEqual());
        double wins = BetaPosterior.of(new Proportion(51, 100)).chanceAbove(BetaPosterior.of(new Proportion(49, 100)));
        walk.digits("51/100 beats 49/100", ".610771", wins);
        walk.digits("10 to 12 %, customers a group", "3,841", Power.USUAL.perGroup(.10, .12));
        walk.digits("5 to 6 %, customers a group", "8,158", Power.USUAL.perGroup(.05, .06));
        limits("Wilson 45/200", new Proportion(45, 200).wilson(.95), ".1726", ".2877");
        limits("Wilson 0/20", new Proportion(0, 20).wilson(.95), "0", ".1611");
        limits("Wilson 5/50", new Proportion(5, 50).wilson(.95), ".0435", ".2136");
        List<String[]> rows = SharedData.lines("hillstrom/hillstrom.csv")
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        Sample none = spend(rows, "No E-Mail");
        interval(
                "Hillstrom, men's mail",
                spend(rows, "Mens E-Mail").above(none, .95).difference(),
                ".769827",
                ".485149",
                "1.054505");
        interval(
                "Hillstrom, women's mail",
                spend(rows, "Womens E-Mail").above(none, .95).difference(),
                ".424412",
                ".168965",
                ".679860");
        churn();
    }

    private static Sample spend(List<String[]> rows, String segment) {
        return Sample.of(rows.stream()
                // counted from the end: some history segments hold a comma
                .filter(row -> row[row.length - 4].equals(segment))
                .mapToDouble(row -> Double.parseDouble(row[row.length - 1]))
                .toArray());
    }

    private void interval(String name, Interval ours, String estimate, String low, String high) {
        walk.within(name + ", difference", estimate, ours.estimate(), 1e-6);
        walk.within(name + ", lower limit", low, ours.low(), 2e-5);
        walk.within(name + ", upper limit", high, ours.high(), 2e-5);
    }

    private void limits(String name, Interval ours, String low, String high) {
        walk.digits(name + ", lower limit", low, ours.low());
        walk.digits(name + ", upper limit", high, ours.high());
    }

    private void churn() {
        walk.part("Churn of telephone customers (Telco), ten-fold");
        TelcoTest.Told logistic = TelcoTest.logistic();
        walk.within("logistic regression, AUC", ".8455", logistic.auc(), .003);
        walk.within("logistic regression, average precision", ".653", logistic.averagePrecision(), .01);
        walk.within("logistic regression, Brier", ".1353", logistic.brier(), .002);
        walk.within("boosted trees, AUC", ".8486", TelcoTest.trees().auc(), .004);
    }
}
