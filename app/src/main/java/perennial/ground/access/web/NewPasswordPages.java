package perennial.ground.access.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.Token;
import perennial.ground.access.User;
import perennial.ground.access.identity.PasswordLinks;
import perennial.ground.access.identity.PasswordRule;
import perennial.ground.access.identity.Passwords;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// What the link for a new password opens.
@Controller
public class NewPasswordPages {

    private final PasswordLinks links;
    private final Passwords passwords;

    NewPasswordPages(PasswordLinks links, Passwords passwords) {
        this.links = links;
        this.passwords = passwords;
    }

    public record NewPasswordView(String path, String email, Complaints complaints) {}

    @GetMapping("/new-password/{token}")
    @OpenToAll("the token is the key")
    Page form(@PathVariable String token, Formats formats) {
        return links.open(new Token(token))
                .map(user -> form(token, user, new Complaints(formats)))
                .orElseGet(NewPasswordPages::over);
    }

    @PostMapping("/new-password/{token}")
    @OpenToAll("the token is the key")
    Answer change(@PathVariable String token, @RequestParam(defaultValue = "") String password, Formats formats) {
        var user = links.open(new Token(token));
        if (user.isEmpty()) {
            return over();
        }
        var complaints = new Complaints(formats);
        PasswordRule.complaint(password, user.get().email(), user.get().name())
                .ifPresent(key -> complaints.add("password", key, PasswordRule.SHORTEST, PasswordRule.LONGEST));
        if (!complaints.none()) {
            return form(token, user.get(), complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return links.use(new Token(token), passwords.hash(password))
                ? Redirect.to("/sign-in").saying("access.new-password.done")
                : over();
    }

    private static Page form(String token, User user, Complaints complaints) {
        return Page.of("access/new-password", new NewPasswordView("/new-password/" + token, user.email(), complaints));
    }

    private static Page over() {
        return Page.of("access/join-over").withStatus(HttpStatus.NOT_FOUND);
    }
}
