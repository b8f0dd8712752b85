package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import perennial.ground.access.Token;
import perennial.ground.access.identity.Invitations;
import perennial.ground.access.identity.Passwords;
import perennial.ground.access.store.InvitationStore.Invitation;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// What the link of an invitation opens.
@Controller
public class JoinPages {

    private final Invitations invitations;
    private final Passwords passwords;
    private final Sessions sessions;

    JoinPages(Invitations invitations, Passwords passwords, Sessions sessions) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    public record JoinView(
            String path, String email, String role, String name, List<Option> languages, Complaints complaints) {}

    @GetMapping("/join/{token}")
    @OpenToAll("the token is the key")
    Page form(@PathVariable String token, Formats formats) {
        return invitations
                .open(new Token(token))
                .map(invitation -> form(
                        token,
                        invitation,
                        new Newcomer("", "", formats.locale().toLanguageTag()),
                        new Complaints(formats),
                        formats))
                .orElseGet(JoinPages::over);
    }

    @PostMapping("/join/{token}")
    @OpenToAll("the token is the key")
    Answer join(@PathVariable String token, Newcomer newcomer, HttpServletRequest request, Formats formats) {
        var invitation = invitations.open(new Token(token));
        if (invitation.isEmpty()) {
            return over();
        }
        var complaints = new Complaints(formats);
        newcomer.check(invitation.get().email(), complaints);
        if (!complaints.none()) {
            return form(token, invitation.get(), newcomer, complaints, formats)
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var user = invitations.accept(
                new Token(token), newcomer.name(), passwords.hash(newcomer.password()), newcomer.locale());
        if (user.isEmpty()) {
            return over();
        }
        sessions.begin(request, user.get());
        return Redirect.to("/");
    }

    private static Page form(
            String token, Invitation invitation, Newcomer newcomer, Complaints complaints, Formats formats) {
        return Page.of(
                "access/join",
                new JoinView(
                        "/join/" + token,
                        invitation.email(),
                        formats.t("ui.role." + invitation.role().key()),
                        newcomer.name(),
                        Choices.languages(newcomer.locale()),
                        complaints));
    }

    private static Page over() {
        return Page.of("access/join-over").withStatus(HttpStatus.NOT_FOUND);
    }
}
