package perennial.models;

/// What a customer's purchases are worth.
public interface SpendModel extends Model {

    /// Expected value of a customer's next purchase, in the unit of the spending fitted to.
    ///
    /// @param purchases how many the average rests on, 0 or more; with 0 the average doesn't matter
    /// @param mean the customer's average so far, 0 or more
    double expectedSpend(int purchases, double mean);

    /// How unsure the customer's own mean is: its variance over its square.
    double uncertainty(int purchases);

    /// How much single purchases of one customer vary: their variance over the square of their mean.
    double variation();

    /// The model that suits: Gamma-Gamma, or, when frequent customers spend otherwise than rare ones
    /// (correlation beyond ±.3 on the log scale), the log-spend regression. The largest .5 % of averages are
    /// cut first.
    ///
    /// @throws IllegalArgumentException when no customer has a usable average
    static Fit<? extends SpendModel> fit(Spending spending) {
        Spending cut = spending.winsorised(.995);
        if (Math.abs(cut.logCorrelation()) <= .3) {
            return GammaGamma.fit(cut);
        }
        return LogSpend.fit(cut).with(Note.SPEND_FOLLOWS_FREQUENCY);
    }
}
