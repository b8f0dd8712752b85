package perennial.collect.intake.web;

import perennial.collect.intake.Complaint;
import perennial.ground.ui.Formats;

/// A complaint in the reader's words, with the column at fault.
final class Sentences {

    private Sentences() {}

    static String of(Complaint complaint, Formats formats) {
        var sentence = formats.t(complaint.key(), complaint.arguments().toArray());
        return complaint.column() == null ? sentence : formats.t("intake.page.in-column", complaint.column(), sentence);
    }
}
