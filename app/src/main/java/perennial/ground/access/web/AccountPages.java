package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.identity.Accounts;
import perennial.ground.access.identity.PasswordRule;
import perennial.ground.access.identity.SecondFactors;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// What people see and change about themselves.
@Controller
@Needs(Role.READ_ONLY)
public class AccountPages {

    static final String PATH = "/account";

    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final OpenSessions openSessions;
    private final PasswordAgain passwordAgain;

    AccountPages(
            Accounts accounts, SecondFactors secondFactors, OpenSessions openSessions, PasswordAgain passwordAgain) {
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.openSessions = openSessions;
        this.passwordAgain = passwordAgain;
    }

    public record Browser(String path, boolean current, String device, String address, Shown since, Shown lastSeen) {}

    public record AccountView(
            String name,
            String email,
            List<Option> languages,
            boolean secondFactor,
            int recoveryCodesLeft,
            List<Browser> browsers,
            Complaints complaints) {}

    @Bean
    static NavItem accountPage() {
        return NavItem.of(Chapter.SETTINGS, "access.nav.account", PATH, 90);
    }

    @GetMapping(PATH)
    Page account(CurrentUser user, HttpServletRequest request, Formats formats) {
        return page(user, user.name(), request, formats, new Complaints(formats));
    }

    @PostMapping(PATH)
    Answer describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            CurrentUser user,
            HttpServletRequest request,
            Formats formats) {
        var told = new Newcomer(name, "", language);
        var complaints = new Complaints(formats);
        Newcomer.checkName(told.name(), complaints);
        if (!complaints.none()) {
            return page(user, told.name(), request, formats, complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.describe(user, told.name(), told.locale());
        return Redirect.to(PATH).saying("access.account.saved");
    }

    @PostMapping(PATH + "/password")
    Answer changePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            CurrentUser user,
            HttpServletRequest request,
            Formats formats) {
        var complaints = new Complaints(formats);
        PasswordRule.complaint(password, user.email(), user.name())
                .ifPresent(key -> complaints.add("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST));
        if (complaints.none()) {
            passwordAgain.complain(user, current, request, complaints, "current", formats);
        }
        if (!complaints.none()) {
            return page(user, user.name(), request, formats, complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.changePassword(user, password, request.getSession().getId());
        request.changeSessionId();
        return Redirect.to(PATH).saying("access.account.password-changed");
    }

    @PostMapping(PATH + "/sessions/end-others")
    Answer signOutElsewhere(CurrentUser user, HttpServletRequest request) {
        int ended = accounts.signOutElsewhere(user, request.getSession().getId());
        return Redirect.to(PATH).saying("access.account.signed-out-elsewhere", ended);
    }

    @PostMapping(PATH + "/sessions/{handle}/end")
    Answer end(@PathVariable String handle, CurrentUser user) {
        return openSessions.end(user.id(), handle)
                ? Redirect.to(PATH).saying("access.account.session-ended")
                : Redirect.to(PATH).warning("access.account.session-gone");
    }

    private Page page(
            CurrentUser user, String name, HttpServletRequest request, Formats formats, Complaints complaints) {
        return Page.of(
                "access/account",
                new AccountView(
                        name,
                        user.email(),
                        Choices.languages(user.language()),
                        secondFactors.has(user.id()),
                        secondFactors.recoveryCodesLeft(user.id()),
                        openSessions.of(user.id(), request.getSession().getId()).stream()
                                .map(session -> browser(session, formats))
                                .toList(),
                        complaints));
    }

    private static Browser browser(OpenSessions.OpenSession session, Formats formats) {
        return new Browser(
                PATH + "/sessions/" + session.handle() + "/end",
                session.current(),
                named(session.device(), formats),
                session.address(),
                formats.moment(session.since()),
                formats.ago(session.lastSeen()));
    }

    private static String named(Device device, Formats formats) {
        if (device.browser().isEmpty() || device.system().isEmpty()) {
            var known = device.browser() + device.system();
            return known.isEmpty() ? formats.t("access.device.unknown") : known;
        }
        return formats.t("access.device", device.browser(), device.system());
    }
}
