package perennial.models.contract;

import perennial.models.Fit;
import perennial.models.Model;

/// How likely customers under contract are to renew, time after time.
public interface RenewalModel extends Model {

    /// Share of a cohort still there after so many renewals; 1 for 0, never rising.
    ///
    /// @param renewals 0 or more
    double survival(int renewals);

    /// Chance in [0, 1] that a customer renews once more.
    ///
    /// Rises with tenure even though nobody changes: those who leave easily have left.
    ///
    /// @param renewals so far, 0 or more
    default double retention(int renewals) {
        double now = survival(renewals);
        return now == 0 ? 0 : survival(renewals + 1) / now;
    }

    /// Expected further payments of a customer, the next due in one period, each worth less the later it comes.
    ///
    /// @param renewals so far, 0 for somebody who has just signed up
    /// @param periods how far to look, 0 or more; the sum also ends when nothing more comes
    /// @param rate discount rate a period, .1 for 10 %, 0 or more
    default double payments(int renewals, int periods, double rate) {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("discount rate must be 0 or more and finite, was " + rate);
        }
        double now = survival(renewals);
        double sum = 0;
        double worth = 1;
        for (int j = 1; j <= periods && now > 0; j++) {
            worth /= 1 + rate;
            double term = worth * survival(renewals + j) / now;
            sum += term;
            if (term < 1e-14 * sum && rate > 0) {
                break;
            }
        }
        return sum;
    }

    /// All payments of a new customer, the first included, each worth less the later it comes.
    ///
    /// @param rate discount rate a period, above 0
    default double paymentsOfNewCustomer(double rate) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("all payments ever to come need a rate above 0, was " + rate);
        }
        return 1 + payments(0, 100_000, rate);
    }

    /// The better of both models by Akaike's criterion: half a point of log-likelihood more a parameter decides.
    ///
    /// @throws IllegalArgumentException when there are no customers
    static Fit<? extends RenewalModel> fit(Tenures tenures) {
        Fit<ShiftedBetaGeometric> simple = ShiftedBetaGeometric.fit(tenures);
        Fit<BetaDiscreteWeibull> flexible = BetaDiscreteWeibull.fit(tenures);
        return flexible.logLikelihood() - 3 > simple.logLikelihood() - 2 ? flexible : simple;
    }
}
