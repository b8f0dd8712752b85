package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.identity.SignIns;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;

/// Asks for the password once more: who finds a browser open can't change what keeps its owner safe.
@Component
class PasswordAgain {

    private final SignIns signIns;

    PasswordAgain(SignIns signIns) {
        this.signIns = signIns;
    }

    /// Adds to the complaints if it is not the user's password.
    void complain(
            CurrentUser user,
            String password,
            HttpServletRequest request,
            Complaints complaints,
            String field,
            Formats formats) {
        switch (signIns.confirm(user, password, request.getRemoteAddr())) {
            case SignIns.Answer.Welcome _, SignIns.Answer.CodeNeeded _ -> {}
            case SignIns.Answer.Wrong() -> complaints.add(field, "access.password.wrong");
            case SignIns.Answer.TooMany(var wait) -> complaints.put(field, SignInPages.tooMany(wait, formats));
        }
    }
}
