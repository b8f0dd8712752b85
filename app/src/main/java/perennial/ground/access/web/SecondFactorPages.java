package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.identity.Accounts;
import perennial.ground.access.identity.SecondFactors;
import perennial.ground.access.identity.SecondFactors.Offer;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.QrPicture;
import perennial.ground.ui.Redirect;

/// Adding the phone, replacing the recovery codes, going back to the password alone.
@Controller
@Needs(Role.READ_ONLY)
public class SecondFactorPages {

    private static final String PATH = AccountPages.PATH + "/second-factor";

    private final SecondFactors secondFactors;
    private final Accounts accounts;
    private final PasswordAgain passwordAgain;
    private final BusinessSettings settings;

    SecondFactorPages(
            SecondFactors secondFactors, Accounts accounts, PasswordAgain passwordAgain, BusinessSettings settings) {
        this.secondFactors = secondFactors;
        this.accounts = accounts;
        this.passwordAgain = passwordAgain;
        this.settings = settings;
    }

    public record OfferView(QrPicture picture, String secret, String sealed, Complaints complaints) {}

    public record CodesView(List<String> codes) {}

    public record ConfirmView(String path, boolean removes, Complaints complaints) {}

    @GetMapping(PATH)
    Page offer(CurrentUser user, Formats formats) {
        return offered(secondFactors.offer(user, issuer()), new Complaints(formats));
    }

    @PostMapping(PATH)
    Answer accept(
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            CurrentUser user,
            HttpServletRequest request,
            Formats formats) {
        var offer = secondFactors.offerAgain(user, issuer(), sealed);
        if (offer.isEmpty()) {
            return Redirect.to(PATH).warning("access.second-factor.stale");
        }
        var complaints = new Complaints(formats);
        passwordAgain.complain(user, password, request, complaints, "password", formats);
        if (complaints.none()) {
            var codes = secondFactors.accept(user, sealed, code);
            if (codes.isPresent()) {
                accounts.signOutElsewhere(user, request.getSession().getId());
                return Page.of("access/recovery-codes", new CodesView(codes.get()));
            }
            complaints.add("code", "access.code.wrong");
        }
        return offered(offer.get(), complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(PATH + "/remove")
    Page removal(Formats formats) {
        return confirm(PATH + "/remove", true, new Complaints(formats));
    }

    @PostMapping(PATH + "/remove")
    Answer remove(
            @RequestParam(defaultValue = "") String password,
            CurrentUser user,
            HttpServletRequest request,
            Formats formats) {
        var complaints = new Complaints(formats);
        passwordAgain.complain(user, password, request, complaints, "password", formats);
        if (!complaints.none()) {
            return confirm(PATH + "/remove", true, complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        secondFactors.remove(user.id());
        return Redirect.to(AccountPages.PATH).saying("access.second-factor.removed");
    }

    @GetMapping(PATH + "/recovery-codes")
    Page renewal(Formats formats) {
        return confirm(PATH + "/recovery-codes", false, new Complaints(formats));
    }

    @PostMapping(PATH + "/recovery-codes")
    Answer renew(
            @RequestParam(defaultValue = "") String password,
            CurrentUser user,
            HttpServletRequest request,
            Formats formats) {
        if (!secondFactors.has(user.id())) {
            return Redirect.to(AccountPages.PATH);
        }
        var complaints = new Complaints(formats);
        passwordAgain.complain(user, password, request, complaints, "password", formats);
        return complaints.none()
                ? Page.of("access/recovery-codes", new CodesView(secondFactors.renewRecoveryCodes(user)))
                : confirm(PATH + "/recovery-codes", false, complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Page offered(Offer offer, Complaints complaints) {
        return Page.of(
                "access/second-factor",
                new OfferView(QrPicture.of(offer.address()), offer.secret(), offer.sealed(), complaints));
    }

    private static Page confirm(String path, boolean removes, Complaints complaints) {
        return Page.of("access/confirm", new ConfirmView(path, removes, complaints));
    }

    private String issuer() {
        var name = settings.business().name();
        return name.isBlank() ? "Perennial" : name;
    }
}
