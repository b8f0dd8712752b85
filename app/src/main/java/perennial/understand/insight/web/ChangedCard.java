package perennial.understand.insight.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.ui.Formats;
import perennial.understand.insight.store.MoveStore;
import perennial.understand.insight.store.Summaries;
import perennial.understand.insight.store.Summaries.Refreshed;
import perennial.understand.insight.web.TodayPages.Card;

/// What is different since the last time: new customers, who moved, the file somebody brought.
@Component
class ChangedCard {

    private static final Duration RECENT = Duration.ofDays(7);

    /// Files brought lately, of which the last may have been put away.
    private static final int LOOKED_AT = 20;

    private final Summaries summaries;
    private final MoveStore moves;
    private final Imports imports;
    private final Clock clock;

    ChangedCard(Summaries summaries, MoveStore moves, Imports imports, Clock clock) {
        this.summaries = summaries;
        this.moves = moves;
        this.imports = imports;
        this.clock = clock;
    }

    /// Empty when nothing has changed.
    Optional<Card> of(Refreshed refreshed, Map<String, BigDecimal> now, Formats formats) {
        var sentences = new ArrayList<String>();
        latestImport()
                .ifPresent(latest -> sentences.add(formats.t(
                        "insight.today.changed.import",
                        latest.rowsAccepted(),
                        latest.fileName(),
                        formats.moment(latest.finishedAt().orElse(latest.broughtAt()))
                                .text())));
        sentences.addAll(sinceBefore(refreshed, now, formats));
        sentences.addAll(movedToday(refreshed, formats));
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(
                        formats.t("insight.today.changed.title"),
                        String.join(" ", sentences),
                        List.of(),
                        null,
                        null,
                        formats.t("insight.today.changed.button"),
                        "/lifecycle#moves",
                        ""));
    }

    private Optional<Imported> latestImport() {
        return imports.latest(LOOKED_AT).stream()
                .filter(latest -> latest.state() == Imported.State.APPLIED)
                .filter(latest -> latest.finishedAt()
                        .orElse(latest.broughtAt())
                        .isAfter(clock.instant().minus(RECENT)))
                .findFirst();
    }

    private List<String> sinceBefore(Refreshed refreshed, Map<String, BigDecimal> now, Formats formats) {
        var before = summaries.figuresBefore(refreshed.lastDay());
        if (before.isEmpty()) {
            return List.of();
        }
        var sentences = new ArrayList<String>();
        long customers = Figures.count(now, "customers") - Figures.count(before, "customers");
        if (customers > 0) {
            sentences.add(formats.t("insight.today.changed.customers", customers));
        }
        long value = Figures.count(now, "value") - Figures.count(before, "value");
        if (value != 0 && Figures.count(before, "value") > 0) {
            sentences.add(formats.t(
                    value > 0 ? "insight.today.changed.value-up" : "insight.today.changed.value-down",
                    formats.money(Math.abs(value)).text()));
        }
        return sentences;
    }

    private List<String> movedToday(Refreshed refreshed, Formats formats) {
        return moves.arrivals(refreshed.lastDay().minusDays(1)).stream()
                .map(arrival -> formats.t(
                        "insight.today.changed.moved", arrival.customers(), formats.t("ui.stage." + arrival.toStage())))
                .toList();
    }
}
