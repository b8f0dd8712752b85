package perennial.collect.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.sample.Truth.Kind;
import perennial.collect.sample.Truth.Leaving;
import perennial.collect.sample.Truth.Reason;
import perennial.collect.sample.Truth.Stay;

/// Who comes, how often, and until when: a rate for each customer, and a time after which there is none.
final class Lives {

    private final Rhythms rhythms;
    private final LocalDate today;
    private final Dice dice;
    private final List<Life> all = new ArrayList<>();

    private Lives(Rhythms rhythms, LocalDate today, Dice dice) {
        this.rhythms = rhythms;
        this.today = today;
        this.dice = dice;
    }

    /// Everybody, in the order in which the shop first heard of them.
    static List<Life> upTo(LocalDate today, Rhythms rhythms, Dice dice) {
        var lives = new Lives(rhythms, today, dice);
        for (Habits habits : Habits.OF_PRIVATE_CUSTOMERS)
            for (int i = 0; i < habits.people(); i++) lives.privately(habits);
        for (Company company : Company.all(dice.another())) lives.at(company);
        for (int i = 0; i < Habits.OF_SUBSCRIBERS.people(); i++) lives.subscriber();
        lives.all.sort(Comparator.comparing(Life::since));
        return lives.all;
    }

    private void privately(Habits habits) {
        double web = dice.chance(.65) ? 0 : dice.chance(.6) ? .3 : 1;
        Rhythm rhythm =
                web == 1 ? rhythms.web() : habits.kind() == Kind.REGULAR ? rhythms.fond(dice) : rhythms.counter();
        LocalDate since = arrival(rhythm);
        add(habits, web, rhythm, since, stays(since, habits, rhythm), null);
    }

    private void at(Company company) {
        Habits habits = Habits.OF_COMPANIES;
        Stay contract = stay(arrival(rhythms.catering()), habits, Reason.CONTRACT_ENDED);
        for (int people = dice.between(1, habits.people()); people > 0; people--) orderer(company, contract);
    }

    /// Comes somewhat later than the contract; leaves with it, or earlier for another job.
    private void orderer(Company company, Stay contract) {
        Rhythm rhythm = rhythms.catering();
        LocalDate from = rhythm.day(rhythm.at(contract.from()) + dice.exponential(30));
        if (!from.isBefore(today) || !contract.covers(from)) return;
        Stay own = stay(from, Habits.OF_COMPANIES, Reason.MOVED);
        Leaving leaving = own.leaving();
        boolean earlier = leaving != null && contract.covers(leaving.on());
        Stay stay = earlier ? own : new Stay(from, contract.leaving());
        add(Habits.OF_COMPANIES, 0, rhythm, from, List.of(stay), company);
    }

    private void subscriber() {
        add(Habits.OF_SUBSCRIBERS, 1, rhythms.web(), arrival(rhythms.web()), List.of(), null);
    }

    private void add(
            Habits habits,
            double webShare,
            Rhythm rhythm,
            LocalDate since,
            List<Stay> stays,
            @Nullable Company employer) {
        double weekly = dice.gamma(habits.alike(), habits.weekly());
        all.add(new Life(habits, weekly, webShare, rhythm, since, stays, employer));
    }

    /// More of them at the start: many had come for years when the till began to know them.
    private LocalDate arrival(Rhythm rhythm) {
        return rhythm.day(rhythm.length() * StrictMath.pow(dice.share(), 2));
    }

    private List<Stay> stays(LocalDate from, Habits habits, Rhythm rhythm) {
        Stay first = stay(from, habits, reason(habits));
        Leaving leaving = first.leaving();
        if (leaving == null || !dice.chance(habits.returning())) return List.of(first);
        LocalDate away = leaving.on().plusWeeks(dice.between(8, 40));
        if (!away.isBefore(today)) return List.of(first);
        LocalDate back = rhythm.day(rhythm.at(away));
        if (!back.isBefore(today)) return List.of(first);
        return List.of(first, stay(back, habits, reason(habits)));
    }

    private Stay stay(LocalDate from, Habits habits, Reason reason) {
        LocalDate until = from.plusDays(1 + (long) dice.exponential(habits.weeks() * 7));
        return new Stay(from, until.isAfter(today) ? null : new Leaving(until, reason));
    }

    private Reason reason(Habits habits) {
        if (habits.kind() == Kind.ONE_TIME) return Reason.PASSING_THROUGH;
        return dice.chance(.35) ? Reason.MOVED : Reason.NEW_HABITS;
    }
}
