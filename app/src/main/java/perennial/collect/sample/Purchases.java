package perennial.collect.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.sample.Order.Status;
import perennial.collect.sample.Truth.Kind;
import perennial.collect.sample.Truth.Leaving;
import perennial.collect.sample.Truth.Reason;
import perennial.collect.sample.Truth.Stay;

/// What one customer buys, from the first order to the last.
final class Purchases {

    private static final int WEEKS_OF_DRIFTING = 6;

    private final Client client;
    private final Life life;
    private final Prices prices;
    private final Dice dice;
    private final Taste taste;
    private final Branch home;
    private final double things;
    private final List<Order> orders = new ArrayList<>();

    private Purchases(Client client, Prices prices, Dice dice) {
        this.client = client;
        this.life = client.life();
        this.prices = prices;
        this.dice = dice;
        this.taste = Taste.personal(dice);
        this.home = dice.chance(.6) ? Branch.LINDENSTRASSE : Branch.MARKET_HALL;
        this.things = dice.gamma(3, life.habits().lines());
    }

    static List<Order> of(Client client, LocalDate today, Prices prices, Dice dice) {
        var purchases = new Purchases(client, prices, dice);
        for (Stay stay : client.life().stays()) purchases.during(stay, today);
        return purchases.orders;
    }

    private void during(Stay stay, LocalDate today) {
        double time =
                life.rhythm().at(stay.from()) + dice.share() * life.rhythm().on(stay.from());
        for (LocalDate day = stay.from();
                day.isBefore(today) && stay.covers(day);
                day = life.rhythm().day(time)) {
            orders.add(order(day, day.equals(stay.from())));
            time += dice.gamma(life.habits().evenness(), 7 / life.ordersPerWeek()) * (drifting(stay, day) ? 2 : 1);
        }
    }

    private static boolean drifting(Stay stay, LocalDate day) {
        Leaving leaving = stay.leaving();
        return leaving != null
                && leaving.reason() == Reason.NEW_HABITS
                && day.isAfter(leaving.on().minusWeeks(WEEKS_OF_DRIFTING));
    }

    private Order order(LocalDate day, boolean first) {
        Channel channel = channel();
        boolean calledOff = channel != Channel.COUNTER && !first && dice.chance(.02);
        return new Order(
                Hours.of(channel, day).moment(day, dice),
                client.person(),
                channel,
                branch(),
                calledOff ? Status.CANCELLED : Status.COMPLETED,
                taste.basket(day, channel, things, prices, dice));
    }

    private Channel channel() {
        if (life.habits().kind() == Kind.CATERING) return Channel.PHONE;
        return dice.chance(life.webShare()) ? Channel.WEB : Channel.COUNTER;
    }

    private @Nullable Branch branch() {
        if (life.farAway()) return null;
        return dice.chance(.1) ? home.other() : home;
    }
}
