package perennial.understand.insight.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.customers.Promised;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Link;
import perennial.understand.insight.store.MoveStore;
import perennial.understand.insight.store.MoveStore.Arrival;
import perennial.understand.insight.store.Standouts;
import perennial.understand.insight.store.Standouts.Standout;
import perennial.understand.insight.store.Summaries;
import perennial.understand.insight.store.Summaries.Refreshed;
import perennial.understand.insight.store.Summaries.StageSum;
import perennial.understand.insight.web.TodayPages.Card;

/// The few things worth an owner's attention, ranked by what they are worth.
@Component
class TodayCards {

    private static final int CARDS = 5;
    private static final int NAMES = 4;
    private static final int LATELY_DAYS = 30;

    private final Summaries summaries;
    private final Standouts standouts;
    private final MoveStore moves;
    private final MonthStory month;
    private final ChangedCard changed;
    private final Promised promised;

    TodayCards(
            Summaries summaries,
            Standouts standouts,
            MoveStore moves,
            MonthStory month,
            ChangedCard changed,
            Promised promised) {
        this.summaries = summaries;
        this.standouts = standouts;
        this.moves = moves;
        this.month = month;
        this.changed = changed;
        this.promised = promised;
    }

    /// A card and the amount it is ranked by.
    record Ranked(Card card, long weight) {}

    /// What a card has to say before it is put into words.
    ///
    /// @param key of its sentences: `<key>.title`, `.why`, `.worth`, `.button`
    record Draft(String key, long howMany, List<Standout> people, long worthMinor, String path, String tone) {}

    List<Card> of(Refreshed refreshed, Map<String, BigDecimal> figures, Formats formats) {
        var stages = summaries.stages();
        var ranked = new ArrayList<Ranked>();
        slipping(stages.get("at-risk"), formats).ifPresent(ranked::add);
        regulars(refreshed, figures, formats).ifPresent(ranked::add);
        sleeping(figures, formats).ifPresent(ranked::add);
        newcomers(stages.get("new"), figures, formats).ifPresent(ranked::add);
        monthCard(refreshed, formats).ifPresent(ranked::add);
        ranked.sort(Comparator.comparingLong(Ranked::weight).reversed());
        var change = changed.of(refreshed, figures, formats);
        var promise = promised(formats);
        long others = Stream.of(change, promise).filter(Optional::isPresent).count();
        var cards = new ArrayList<>(
                ranked.stream().map(Ranked::card).limit(CARDS - others).toList());
        change.ifPresent(cards::add);
        promise.ifPresent(cards::addFirst);
        return cards;
    }

    /// A promise comes before everything that would merely be worth it.
    private Optional<Card> promised(Formats formats) {
        var due = promised.by(formats.today(), NAMES);
        if (due.howMany() == 0) {
            return Optional.empty();
        }
        var people = due.customers().entrySet().stream()
                .map(each -> Link.to(
                        each.getValue().isEmpty() ? formats.t("customers.nameless", each.getKey()) : each.getValue(),
                        "/customers/" + each.getKey()))
                .toList();
        return Optional.of(new Card(
                formats.t("insight.today.tasks.title", due.howMany()),
                formats.t("insight.today.tasks.why"),
                people,
                null,
                null,
                formats.t("insight.today.tasks.button"),
                "/tasks",
                "watch"));
    }

    private Optional<Ranked> slipping(@Nullable StageSum stage, Formats formats) {
        return stage == null
                ? Optional.empty()
                : Optional.of(ranked(
                        new Draft(
                                "insight.today.slipping",
                                stage.customers(),
                                standouts.inStage("at-risk", NAMES),
                                stage.valueMinor(),
                                "/customers?stage=at-risk&sort=value",
                                "bad"),
                        formats));
    }

    /// Whoever the stage rules moved up lately; until a move has been seen, whoever came for the second time.
    private Optional<Ranked> regulars(Refreshed refreshed, Map<String, BigDecimal> figures, Formats formats) {
        var since = refreshed.lastDay().minusDays(LATELY_DAYS);
        Arrival arrived = moves.firstArrivals("loyal", since);
        if (arrived.customers() > 0) {
            return Optional.of(ranked(
                    new Draft(
                            "insight.today.regulars",
                            arrived.customers(),
                            List.of(),
                            arrived.valueMinor(),
                            "/customers?arrived=loyal&since=" + since.plusDays(1),
                            ""),
                    formats));
        }
        long second = Figures.count(figures, "second-timers");
        return second == 0
                ? Optional.empty()
                : Optional.of(ranked(
                        new Draft(
                                "insight.today.second",
                                second,
                                standouts.secondTimers(since, NAMES),
                                Figures.count(figures, "second-timers-value"),
                                "/customers?second=" + since + "&sort=last_day",
                                ""),
                        formats));
    }

    private Optional<Ranked> sleeping(Map<String, BigDecimal> figures, Formats formats) {
        long sleeping = Figures.count(figures, "sleeping");
        if (sleeping == 0 || !Figures.knowMoney(figures)) {
            return Optional.empty();
        }
        var draft = new Draft(
                "insight.today.sleeping",
                sleeping,
                standouts.sleeping(NAMES),
                Figures.count(figures, "sleeping-spent"),
                "/customers?stage=lapsed&rfm=*-*-5&sort=spent",
                "watch");
        // what they spent is shown, but what may still come is what counts
        return Optional.of(new Ranked(ranked(draft, formats).card(), Figures.count(figures, "sleeping-value")));
    }

    private Optional<Ranked> newcomers(@Nullable StageSum stage, Map<String, BigDecimal> figures, Formats formats) {
        if (stage == null) {
            return Optional.empty();
        }
        var repeat = Figures.share(Figures.count(figures, "returning"), Figures.count(figures, "customers"));
        var draft = new Draft(
                "insight.today.new",
                stage.customers(),
                List.of(),
                stage.valueMinor(),
                "/customers?stage=new&sort=value",
                "");
        return Optional.of(ranked(
                draft,
                formats.t("insight.today.new.why", formats.percent(repeat).text()),
                formats));
    }

    private Optional<Ranked> monthCard(Refreshed refreshed, Formats formats) {
        var comparison = month.compare(refreshed.lastDay());
        return comparison.change().map(share -> {
            long difference = comparison.now().sum().soldMinor()
                    - comparison.before().sum().soldMinor();
            var name = formats.month(comparison.now().window().month());
            var card = new Card(
                    formats.t(share < 0 ? "insight.today.month.less" : "insight.today.month.more", name),
                    month.headline(comparison, formats),
                    List.of(),
                    formats.money(difference),
                    formats.t("insight.today.month.worth"),
                    formats.t("insight.today.month.button"),
                    "#month",
                    share < -0.1 ? "watch" : "");
            return new Ranked(card, Math.abs(difference));
        });
    }

    private static Ranked ranked(Draft draft, Formats formats) {
        return ranked(draft, formats.t(draft.key() + ".why"), formats);
    }

    private static Ranked ranked(Draft draft, String why, Formats formats) {
        boolean money = draft.worthMinor() > 0;
        var people = draft.people().stream()
                .map(person -> Link.to(person.name(), "/customers/" + person.id()))
                .toList();
        var card = new Card(
                formats.t(draft.key() + ".title", draft.howMany()),
                why,
                people,
                money ? formats.money(draft.worthMinor()) : null,
                money ? formats.t(draft.key() + ".worth") : null,
                formats.t(draft.key() + ".button"),
                draft.path(),
                draft.tone());
        return new Ranked(card, draft.worthMinor());
    }
}
