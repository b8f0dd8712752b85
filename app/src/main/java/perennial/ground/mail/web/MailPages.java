package perennial.ground.mail.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.CurrentUser;
import perennial.ground.jobs.Jobs;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailServer.Encryption;
import perennial.ground.mail.MailSettings;
import perennial.ground.mail.Mailbox;
import perennial.ground.mail.sending.Sealed;
import perennial.ground.mail.sending.SendJob;
import perennial.ground.mail.sending.TestLetter;
import perennial.ground.mail.sending.Trouble;
import perennial.ground.mail.store.LetterStore;
import perennial.ground.mail.store.LetterStore.Listed;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// Through which server letters go, whether it works, and what has not got through.
@Controller
@Needs(Role.MANAGER)
public class MailPages {

    static final String PATH = "/settings/mail";
    private static final int LISTED = 30;
    private static final int LONGEST_PASSWORD = 1_000;

    private final MailSettings settings;
    private final LetterStore letters;
    private final Sealed sealed;
    private final TestLetter test;
    private final Jobs jobs;
    private final Clock clock;

    MailPages(MailSettings settings, LetterStore letters, Sealed sealed, TestLetter test, Jobs jobs, Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.sealed = sealed;
        this.test = test;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// @param standing how letters get on; null while there is no server
    /// @param trouble what somebody has to mend, or null
    /// @param kept whether a password is kept
    public record MailView(
            boolean known,
            @Nullable String standing,
            @Nullable String trouble,
            List<Row> rows,
            String host,
            String port,
            List<Option> encryptions,
            String user,
            boolean kept,
            String senderName,
            String senderAddress,
            String testAddress,
            Complaints complaints) {}

    /// A letter that has not got through.
    ///
    /// @param why the trouble, and what came of it
    /// @param said the server's own words; null if it said none
    public record Row(
            Shown when,
            String what,
            String to,
            String why,
            @Nullable String said,
            String tone,
            String state) {}

    @Bean
    static NavItem mailPage() {
        return NavItem.of(Chapter.SETTINGS, "mail.nav", PATH, 21, Role.MANAGER.key());
    }

    @GetMapping(PATH)
    Page show(CurrentUser user, Formats formats) {
        var entered = settings.server()
                .map(EnteredServer::of)
                .orElseGet(() -> new EnteredServer("", "", Encryption.STARTTLS.key(), "", formats.businessName(), ""));
        return page(entered, new Complaints(formats), user, formats);
    }

    @PostMapping(PATH)
    Answer save(CurrentUser user, @RequestParam Map<String, String> typed, Formats formats) {
        var entered = EnteredServer.of(typed);
        var complaints = new Complaints(formats);
        var password = typed.getOrDefault("password", "");
        var server = entered.read(user.role() == Role.OWNER, complaints);
        if (!fits(password)) {
            complaints.add("password", "mail.password.odd");
        }
        var wanted = server.map(this::withWhatAnOwnerAllowed);
        if (wanted.isPresent()
                && password.isEmpty()
                && !wanted.get().user().isEmpty()
                && !settings.keepsPassword(wanted.get())) {
            complaints.add("password", "mail.password.missing");
        }
        if (wanted.isEmpty() || !complaints.none()) {
            return page(entered, complaints, user, formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        settings.save(wanted.get(), password.isEmpty() ? null : password);
        if (letters.isAnyDue(clock.instant())) {
            jobs.refresh(SendJob.TYPE, new SendJob.Due(), SendJob.KEY);
        }
        return Redirect.to(PATH).saying("mail.saved");
    }

    /// Who may not name a server in our own network may still change the name of the sender.
    private MailServer withWhatAnOwnerAllowed(MailServer wanted) {
        boolean allowed = settings.server()
                .filter(known -> known.ownNetwork() && wanted.isTheSamePlaceAs(known))
                .isPresent();
        return new MailServer(
                wanted.host(),
                wanted.port(),
                wanted.encryption(),
                wanted.user(),
                wanted.sender(),
                wanted.ownNetwork() || allowed);
    }

    @PostMapping(PATH + "/test")
    Redirect test(CurrentUser user, Formats formats) {
        var server = settings.server();
        var to = Mailbox.of("", user.email());
        if (server.isEmpty() || to.isEmpty()) {
            return Redirect.to(PATH).warning(server.isEmpty() ? "mail.test.no-server" : "mail.test.no-address");
        }
        return test.send(server.get(), to.get(), formats)
                .map(trouble -> Redirect.to(PATH).warning("mail.test.failed", sentence(trouble, formats)))
                .orElseGet(() -> Redirect.to(PATH).saying("mail.test.sent", user.email()));
    }

    @PostMapping(PATH + "/remove")
    Redirect remove() {
        settings.remove();
        return Redirect.to(PATH).saying("mail.removed");
    }

    private static boolean fits(String password) {
        return password.length() <= LONGEST_PASSWORD && Mailbox.isLine(password);
    }

    private Page page(EnteredServer entered, Complaints complaints, CurrentUser user, Formats formats) {
        var stuck = letters.stuck(LISTED);
        var known = settings.server().isPresent();
        return Page.of(
                "mail/mail",
                new MailView(
                        known,
                        known ? standing(formats) : null,
                        trouble(stuck, formats),
                        stuck.stream().map(letter -> row(letter, formats)).toList(),
                        entered.host(),
                        entered.port(),
                        encryptions(entered, formats),
                        entered.user(),
                        settings.password().isPresent(),
                        entered.senderName(),
                        entered.senderAddress(),
                        user.email(),
                        complaints));
    }

    private static List<Option> encryptions(EnteredServer entered, Formats formats) {
        return Arrays.stream(Encryption.values())
                .map(way -> new Option(
                        way.key(),
                        formats.t("mail.encryption." + way.key()),
                        way.key().equals(entered.encryption())))
                .toList();
    }

    private String standing(Formats formats) {
        var tally = letters.tally();
        var sentences = formats.t("mail.sent", tally.sent()) + " " + formats.t("mail.waiting", tally.waiting());
        return tally.failed() == 0 ? sentences : sentences + " " + formats.t("mail.failed", tally.failed());
    }

    /// Trouble of a letter that still waits, if only somebody can end it.
    private static @Nullable String trouble(List<Listed> stuck, Formats formats) {
        return stuck.stream()
                .filter(letter -> letter.ended() == null)
                .flatMap(letter -> kind(letter).stream())
                .filter(kind -> kind.cure() == Trouble.Cure.MEND)
                .findFirst()
                .map(kind -> formats.t("mail.trouble." + kind.key()))
                .orElse(null);
    }

    private Row row(Listed letter, Formats formats) {
        boolean over = letter.ended() != null;
        return new Row(
                formats.moment(letter.written()),
                formats.t(letter.kind()),
                sealed.address(letter.id(), letter.address()).orElse("–"),
                kind(letter)
                        .map(kind -> formats.t("mail.trouble." + kind.key()))
                        .orElse(""),
                letter.said(),
                over ? "bad" : "watch",
                over ? formats.t("mail.given-up", letter.attempts()) : formats.t("mail.again", letter.attempts()));
    }

    private static Optional<Trouble.Kind> kind(Listed letter) {
        return Arrays.stream(Trouble.Kind.values())
                .filter(kind -> kind.key().equals(letter.trouble()))
                .findFirst();
    }

    private static String sentence(Trouble trouble, Formats formats) {
        var sentence = formats.t("mail.trouble." + trouble.kind().key());
        return trouble.said() == null ? sentence : sentence + " " + formats.t("mail.said", trouble.said());
    }
}
