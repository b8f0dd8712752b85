package perennial.collect.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perennial.collect.sample.Order.Line;
import perennial.collect.sample.Product.Category;

/// What somebody likes: one weight for each product of the assortment.
final class Taste {

    private final double[] liking;

    private Taste(double[] liking) {
        this.liking = liking;
    }

    /// What people like on average.
    static Taste common() {
        return new Taste(
                Assortment.PRODUCTS.stream().mapToDouble(Product::wanted).toArray());
    }

    /// A taste of one's own: some shelves one walks past, and on each there are favourites.
    static Taste personal(Dice dice) {
        double[] shelves = new double[Category.values().length];
        Arrays.setAll(shelves, shelf -> dice.gamma(1, 1));
        return new Taste(Assortment.PRODUCTS.stream()
                .mapToDouble(product -> product.wanted()
                        * dice.gamma(.7, 1)
                        * shelves[product.category().ordinal()])
                .toArray());
    }

    /// A basket of different things, one to eight.
    ///
    /// @param more mean number of things beside the first
    List<Line> basket(LocalDate day, Channel channel, double more, Prices prices, Dice dice) {
        double[] wishes = wishes(day, channel);
        var lines = new ArrayList<Line>();
        for (int things = 1 + Math.min(dice.poisson(more), 7); things > 0; things--) {
            int wish = dice.pick(wishes);
            wishes[wish] = 0;
            Product product = Assortment.PRODUCTS.get(wish);
            lines.add(new Line(product, quantity(product, channel, dice), prices.of(product, day)));
        }
        return lines;
    }

    private double[] wishes(LocalDate day, Channel channel) {
        double[] wishes = liking.clone();
        for (int i = 0; i < wishes.length; i++) {
            Product product = Assortment.PRODUCTS.get(i);
            if (!channel.sells.contains(product.category()) || !product.season().includes(day)) wishes[i] = 0;
        }
        return wishes;
    }

    /// By phone, rolls and pastries go by the ten.
    private static int quantity(Product product, Channel channel, Dice dice) {
        int pieces = 1 + dice.poisson(product.pieces() - 1);
        boolean single = product.category() != Category.CATERING;
        return channel == Channel.PHONE && single ? 10 * pieces : pieces;
    }
}
