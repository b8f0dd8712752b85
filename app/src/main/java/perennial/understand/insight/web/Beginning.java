package perennial.understand.insight.web;

import org.springframework.stereotype.Component;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;

/// What the pages of insight show while there is nobody to show: the first step.
@Component
class Beginning {

    private final Imports imports;

    Beginning(Imports imports) {
        this.imports = imports;
    }

    /// @param heading key of the page's own name
    Page page(String heading, Formats formats) {
        boolean written = imports.latest(1).stream().anyMatch(latest -> latest.state() == Imported.State.APPLIED);
        String key = written ? "insight.soon" : "insight.beginning";
        return Page.of(
                "insight/beginning",
                new BeginningView(
                        formats.t(heading),
                        formats.t(key + ".title"),
                        formats.t(key + ".text"),
                        formats.t(key + ".button"),
                        written));
    }
}
