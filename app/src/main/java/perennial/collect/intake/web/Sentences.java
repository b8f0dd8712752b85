package perennial.collect.intake.web;

import java.util.Locale;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Looked;
import perennial.collect.intake.meaning.Decision;
import perennial.ground.ui.Formats;

/// A complaint or a decision in the reader's words, with the column it is about.
final class Sentences {

    private Sentences() {}

    static String of(Complaint complaint, Formats formats) {
        var sentence = formats.t(complaint.key(), complaint.arguments().toArray());
        return complaint.column() == null ? sentence : formats.t("intake.page.in-column", complaint.column(), sentence);
    }

    static String of(Decision decision, Looked looked, Formats formats) {
        var why =
                formats.t(decision.reason().key(), decision.reason().arguments().toArray());
        if (decision.about() == Decision.About.ROWS) {
            var kind = looked.interpretation().mapping().rows().name().toLowerCase(Locale.ROOT);
            return formats.t("intake.page.how-read-rows", formats.t("intake.meaning.rows." + kind), why);
        }
        return decision.column() < 0
                ? why
                : formats.t("intake.page.in-column", looked.headers().get(decision.column()), why);
    }
}
