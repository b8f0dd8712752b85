package perennial.collect.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;
import perennial.ground.mail.Letter;
import perennial.ground.mail.Letter.Part;
import perennial.ground.mail.Letter.Quote;
import perennial.ground.mail.Letter.Way;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.ui.Formats;

/// The letter that asks somebody whether it was them, in the language of the form.
///
/// It says nothing that was typed into the form, or strangers could have anything they like brought to anybody.
@Component
class ConfirmationLetter {

    static final String KIND = "forms.letter.confirm";

    private final BusinessSettings settings;

    ConfirmationLetter(BusinessSettings settings) {
        this.settings = settings;
    }

    Letter of(Form form, Said said, String link, Instant until) {
        var business = settings.business();
        var formats = Formats.of(
                Locale.of(form.language().getLanguage(), business.country()), business.zone(), business.currency());
        var name = business.name().isBlank() ? form.title() : business.name();
        var parts = new ArrayList<Part>();
        parts.add(new Letter.Words(formats.t("forms.letter.somebody", form.title(), name)));
        said.agreed().forEach(sentence -> parts.add(new Quote(sentence.sentence())));
        parts.add(new Letter.Words(formats.t("forms.letter.if-you")));
        parts.add(new Way(formats.t("forms.letter.button"), link));
        parts.add(new Letter.Words(
                formats.t("forms.letter.until", formats.date(LocalDate.ofInstant(until, formats.zone())))));
        parts.add(new Letter.Words(formats.t("forms.letter.if-not-you")));
        return new Letter(
                KIND,
                said.values().getOrDefault("email", ""),
                form.language(),
                Letter.subject(formats.t("forms.letter.subject", name)),
                parts,
                until);
    }
}
