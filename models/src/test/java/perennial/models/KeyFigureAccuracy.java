package perennial.models;

import java.util.Arrays;
import perennial.models.experiment.Interval;
import perennial.models.figures.KeyFigures;
import perennial.models.figures.Quintiles;
import perennial.models.figures.Satisfaction;

/// The ratios owners steer by.
///
/// @param walk on which they are entered
record KeyFigureAccuracy(Walk walk) {

    void enter() {
        walk.part("Key figures");
        walk.within(
                "retention, 200 at the start, 220 at the end, 40 won",
                ".9",
                KeyFigures.retentionRate(200, 220, 40).orElseThrow(),
                1e-9);
        walk.same(
                "retention, nobody at the start",
                "none",
                said(KeyFigures.retentionRate(0, 0, 0).isEmpty()));
        walk.within("churn, 5 of 50", ".1", KeyFigures.churnRate(50, 5).orElseThrow(), 1e-9);
        walk.digits("5 % a month over a year, percent", "45.96", 100 * KeyFigures.churnOver(.05, 12));
        walk.digits("lifespan at 10 % a month", "10", KeyFigures.lifespan(.1).orElseThrow());
        walk.same("lifespan without churn", "none", said(KeyFigures.lifespan(0).isEmpty()));
        walk.digits("value, 50 · 4 · 3", "600", KeyFigures.simpleLifetimeValue(50, 4, 3));
        walk.digits("value, 5 · 52 · 5", "1,300", KeyFigures.simpleLifetimeValue(5, 52, 5));
        walk.digits("value of the relationship", "580", KeyFigures.relationshipValue(600, 20));
        walk.digits(
                "cost of winning one, 1,000 for 50",
                "20",
                KeyFigures.acquisitionCost(1000, 50).orElseThrow());
        walk.digits(
                "over two channels", "25", KeyFigures.acquisitionCost(1500, 60).orElseThrow());
        walk.same(
                "spent and nobody won",
                "none",
                said(KeyFigures.acquisitionCost(1000, 0).isEmpty()));
        walk.digits(
                "repeat rate of CDNOW, percent",
                "40.14",
                100 * KeyFigures.repeatRate(946, 2357).orElseThrow());
        Interval promoters = Satisfaction.netPromoterScore(70, 20, 10).orElseThrow();
        walk.digits("NPS 70/20/10", "60", promoters.estimate());
        walk.digits("NPS, lower limit", "47.0", promoters.low());
        walk.digits("NPS, upper limit", "73.0", promoters.high());
        walk.digits(
                "CSAT 45/60, percent",
                "75",
                100 * Satisfaction.satisfaction(45, 60).orElseThrow());
        Satisfaction.Effort effort = Satisfaction.effort(7, 6, 5, 4).orElseThrow();
        walk.within("CES of 7, 6, 5, 4", "5.5", effort.mean(), 1e-9);
        walk.digits("CES, percent easy", "75", 100 * effort.easy());
        walk.digits(
                "cohort, 324 of 885, percent",
                "36.61",
                100 * KeyFigures.cohortRetention(324, 885).orElseThrow());
        walk.digits(
                "GRR, percent",
                "85",
                100 * KeyFigures.grossRevenueRetention(1000, 100, 50).orElseThrow());
        walk.digits(
                "NRR, percent",
                "105",
                100 * KeyFigures.netRevenueRetention(1000, 100, 50, 200).orElseThrow());
        walk.same("RFM, all equal", "[3, 3, 3, 3]", Arrays.toString(Quintiles.of(new double[] {7, 7, 7, 7})));
        walk.same(
                "ROI without cost",
                "none",
                said(KeyFigures.returnOnInvestment(300, 0).isEmpty()));
    }

    private static String said(boolean empty) {
        return empty ? "none" : "a number";
    }
}
