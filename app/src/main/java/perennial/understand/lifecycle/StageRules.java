package perennial.understand.lifecycle;

import java.util.List;
import java.util.Map;

/// The rules a business starts with. All of them speak in its own rhythm, so that a bakery and a furniture shop need no
/// different ones.
public final class StageRules {

    public static final List<StageRule> STANDARD = List.of(
            new StageRule(
                    "asked-to-hear-from-us",
                    Stage.LEAD,
                    Map.of(),
                    "f.purchase_days = 0 and f.consented",
                    "f.known_since"),
            new StageRule("never-bought", Stage.PROSPECT, Map.of(), "f.purchase_days = 0", "f.known_since"),
            new StageRule(
                    "long-silent",
                    Stage.LAPSED,
                    Map.of("rhythms", 4.0),
                    "f.days_since_last > {rhythms} * f.rhythm",
                    "f.last_day + ceil({rhythms} * f.rhythm)::integer"),
            new StageRule(
                    "overdue",
                    Stage.AT_RISK,
                    Map.of("rhythms", 2.0),
                    "f.days_since_last > {rhythms} * f.rhythm",
                    "f.last_day + ceil({rhythms} * f.rhythm)::integer"),
            new StageRule(
                    "speaks-for-us",
                    Stage.ADVOCATE,
                    Map.of(),
                    "f.tags && array['advocate', 'ambassador', 'botschafter']",
                    "f.last_day"),
            new StageRule(
                    "came-back",
                    Stage.WON_BACK,
                    Map.of("rhythms", 4.0),
                    "f.last_gap > {rhythms} * f.rhythm",
                    "f.last_day"),
            new StageRule(
                    "regular", Stage.LOYAL, Map.of("purchases", 5.0), "f.purchase_days >= {purchases}", "f.last_day"),
            new StageRule("first-purchase", Stage.NEW, Map.of(), "f.purchase_days = 1", "f.first_day"),
            new StageRule("buys-again", Stage.ACTIVE, Map.of(), "f.purchase_days > 1", "f.last_day"));

    private StageRules() {}
}
