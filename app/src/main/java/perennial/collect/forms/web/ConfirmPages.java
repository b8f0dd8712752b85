package perennial.collect.forms.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import perennial.collect.forms.Confirmations;
import perennial.collect.forms.Confirmations.Link;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.Form.Sentence;
import perennial.collect.forms.Forms;
import perennial.collect.forms.Said;
import perennial.collect.forms.web.PublicForms.DoneView;
import perennial.ground.access.PublicAddress;
import perennial.ground.access.Token;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Words;

/// Where the link of a letter leads: a page with one button. Opening it changes nothing; only the button does.
@Controller
public class ConfirmPages {

    private static final String LINK = Confirmations.PATH + "{token:[A-Za-z0-9_-]+}";

    private final Confirmations confirmations;
    private final PublicAddress address;

    ConfirmPages(Confirmations confirmations, PublicAddress address) {
        this.confirmations = confirmations;
        this.address = address;
    }

    /// @param sentences what is confirmed
    /// @param alert what went wrong; empty if nothing did
    public record ConfirmView(
            String language,
            String business,
            String title,
            String lead,
            List<String> sentences,
            String action,
            String button,
            String alert) {}

    @GetMapping(LINK)
    @OpenToAll("people come here from a letter")
    Page show(@PathVariable String token, Formats formats) {
        return page(confirmations.look(new Token(token)), token, "", formats);
    }

    @PostMapping(LINK)
    @OpenToAll("people come here from a letter")
    Page confirm(@PathVariable String token, HttpServletRequest request, Formats formats) {
        var link = new Token(token);
        try {
            return page(confirmations.confirm(link, address.base(request) + Confirmations.PATH), token, "", formats);
        } catch (Forms.NotNow later) {
            return page(confirmations.look(link), token, "forms.alert.later", formats)
                    .withStatus(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static Page page(Link link, String token, String alert, Formats formats) {
        return switch (link) {
            case Link.Open(Kept form, Said said) -> open(form, said, token, alert, formats);
            case Link.Done(Kept form, boolean justNow) -> done(form, justNow, formats);
            case Link.Gone _ ->
                Page.of(
                                "forms/done",
                                new DoneView(
                                        Words.supported(formats.locale()).getLanguage(),
                                        formats.businessName(),
                                        formats.t("forms.link.gone"),
                                        formats.t("forms.link.gone.text")))
                        .withStatus(HttpStatus.NOT_FOUND);
        };
    }

    private static Page open(Kept kept, Said said, String token, String alert, Formats formats) {
        var words = Words.of(kept.form().language());
        return Page.of(
                "forms/confirm",
                new ConfirmView(
                        kept.form().language().getLanguage(),
                        formats.businessName(),
                        words.text("forms.link"),
                        words.text("forms.link.lead"),
                        said.agreed().stream().map(Sentence::sentence).toList(),
                        Confirmations.PATH + token,
                        words.text("forms.link.button"),
                        alert.isEmpty() ? "" : words.text(alert)));
    }

    private static Page done(Kept kept, boolean justNow, Formats formats) {
        var form = kept.form();
        var words = Words.of(form.language());
        return Page.of(
                "forms/done",
                new DoneView(
                        form.language().getLanguage(),
                        formats.businessName(),
                        words.text(justNow ? "forms.done" : "forms.link.before"),
                        justNow ? form.thanks() : words.text("forms.link.before.text")));
    }
}
