package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Token;
import perennial.ground.access.User;
import perennial.ground.access.UserId;
import perennial.ground.access.identity.EmailAddress;
import perennial.ground.access.identity.Invitations;
import perennial.ground.access.identity.PasswordLinks;
import perennial.ground.access.identity.SecondFactors;
import perennial.ground.access.identity.Team;
import perennial.ground.access.store.UserStore;
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

/// Who works here, who is invited, and what each may do.
@Controller
@Needs(Role.MANAGER)
public class TeamPages {

    private static final String PATH = "/settings/team";

    private final UserStore users;
    private final Team team;
    private final Invitations invitations;
    private final SecondFactors secondFactors;
    private final PasswordLinks passwordLinks;
    private final Hosts hosts;
    private final Clock clock;

    TeamPages(
            UserStore users,
            Team team,
            Invitations invitations,
            SecondFactors secondFactors,
            PasswordLinks passwordLinks,
            Hosts hosts,
            Clock clock) {
        this.users = users;
        this.team = team;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.passwordLinks = passwordLinks;
        this.hosts = hosts;
        this.clock = clock;
    }

    /// @param roles to choose from; empty when this one is not the reader's to change
    public record Member(
            String path,
            String name,
            String email,
            String role,
            boolean you,
            boolean secondFactor,
            boolean enabled,
            List<Option> roles) {}

    /// @param path null when it is not the reader's to change
    public record Invited(@Nullable String path, String email, String role, Shown until, boolean expired) {}

    public record TeamView(
            List<Member> members, List<Invited> invited, List<Option> roles, String email, Complaints complaints) {}

    public record LinkView(String who, String link, long days) {}

    @Bean
    static NavItem teamPage() {
        return NavItem.of(Chapter.SETTINGS, "access.nav.team", PATH, 20, "manager");
    }

    @GetMapping(PATH)
    Page team(CurrentUser user, Formats formats) {
        return page(user, formats, "", Role.STAFF, new Complaints(formats));
    }

    @PostMapping(PATH + "/invitations")
    Answer invite(
            CurrentUser user,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request,
            Formats formats) {
        var complaints = new Complaints(formats);
        var address = EmailAddress.of(email);
        var wanted = role(role);
        if (address.isEmpty()) {
            complaints.add("email", "access.email.odd");
        }
        if (wanted == null) {
            complaints.add("role", "access.role.unknown");
        }
        if (address.isEmpty() || wanted == null) {
            return page(user, formats, email, Role.STAFF, complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown(invitations.invite(user, address.get(), wanted), user, wanted, email, request, formats);
    }

    @PostMapping(PATH + "/invitations/{id}/again")
    Answer inviteAgain(@PathVariable long id, CurrentUser user, HttpServletRequest request, Formats formats) {
        return invitations
                .again(user, id)
                .map(answer -> shown(answer, user, Role.STAFF, "", request, formats))
                .orElseGet(() -> Redirect.to(PATH).warning("access.team.gone"));
    }

    @PostMapping(PATH + "/invitations/{id}/withdraw")
    Answer withdraw(@PathVariable long id, CurrentUser user) {
        return invitations.withdraw(user, id)
                ? Redirect.to(PATH).saying("access.team.withdrawn")
                : Redirect.to(PATH).warning("access.team.gone");
    }

    @PostMapping(PATH + "/{id}/role")
    Answer changeRole(@PathVariable long id, @RequestParam(defaultValue = "") String role, CurrentUser user) {
        var wanted = role(role);
        return wanted == null
                ? Redirect.to(PATH).warning("access.role.unknown")
                : said(team.changeRole(user, new UserId(id), wanted), "access.team.changed");
    }

    @PostMapping(PATH + "/{id}/disable")
    Answer disable(@PathVariable long id, CurrentUser user) {
        var answer = team.disable(user, new UserId(id));
        var redirect = said(answer, "access.team.disabled");
        return answer == Team.Answer.DONE ? redirect.undoable(PATH + "/" + id + "/enable") : redirect;
    }

    @PostMapping(PATH + "/{id}/enable")
    Answer enable(@PathVariable long id, CurrentUser user) {
        return said(team.enable(user, new UserId(id)), "access.team.enabled");
    }

    @PostMapping(PATH + "/{id}/password-link")
    Answer passwordLink(@PathVariable long id, CurrentUser user, HttpServletRequest request) {
        var who = new UserId(id);
        return users.find(who)
                .flatMap(found -> passwordLinks.make(user, who).map(token -> link(found, token, request)))
                .orElseGet(() -> Redirect.to(PATH).warning("access.team.not-yours"));
    }

    private Answer link(User who, Token token, HttpServletRequest request) {
        var address = hosts.base(request) + "/new-password/" + token.text();
        return Page.of("access/password-link", new LinkView(who.name(), address, PasswordLinks.GOOD_FOR.toDays()));
    }

    @PostMapping(PATH + "/{id}/forget-phone")
    Answer forgetPhone(@PathVariable long id, CurrentUser user) {
        return said(team.forgetPhone(user, new UserId(id)), "access.team.phone-forgotten");
    }

    private Answer shown(
            Invitations.Answer answer,
            CurrentUser user,
            Role role,
            String email,
            HttpServletRequest request,
            Formats formats) {
        return switch (answer) {
            case Invitations.Answer.Invited invited ->
                Page.of(
                        "access/invited",
                        new LinkView(
                                invited.email(),
                                hosts.base(request) + "/join/" + invited.token().text(),
                                Invitations.GOOD_FOR.toDays()));
            case Invitations.Answer.AlreadyHere() ->
                page(user, formats, email, role, new Complaints(formats).add("email", "access.team.already"))
                        .withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            case Invitations.Answer.NotYours() ->
                page(user, formats, email, Role.STAFF, new Complaints(formats).add("role", "access.team.not-yours"))
                        .withStatus(HttpStatus.FORBIDDEN);
        };
    }

    private static Redirect said(Team.Answer answer, String done) {
        var back = Redirect.to(PATH);
        return switch (answer) {
            case DONE -> back.saying(done);
            case UNKNOWN -> back.warning("access.team.gone");
            case NOT_YOURS -> back.warning("access.team.not-yours");
            case LAST_OWNER -> back.warning("access.team.last-owner");
        };
    }

    private Page page(CurrentUser reader, Formats formats, String email, Role chosen, Complaints complaints) {
        Set<UserId> guarded = new HashSet<>(secondFactors.everybody());
        return Page.of(
                "access/team",
                new TeamView(
                        users.all().stream()
                                .map(user -> member(user, reader, guarded.contains(user.id()), formats))
                                .toList(),
                        invited(reader, formats),
                        roles(reader, chosen, formats),
                        email,
                        complaints));
    }

    private static Member member(User user, CurrentUser reader, boolean guarded, Formats formats) {
        var yours = reader.role().mayGrant(user.role());
        return new Member(
                PATH + "/" + user.id(),
                user.name(),
                user.email(),
                formats.t("ui.role." + user.role().key()),
                user.id().equals(reader.id()),
                guarded,
                user.enabled(),
                yours ? roles(reader, user.role(), formats) : List.of());
    }

    private List<Invited> invited(CurrentUser reader, Formats formats) {
        var now = clock.instant();
        return invitations.waiting().stream()
                .map(invitation -> new Invited(
                        reader.role().mayGrant(invitation.role()) ? PATH + "/invitations/" + invitation.id() : null,
                        invitation.email(),
                        formats.t("ui.role." + invitation.role().key()),
                        formats.day(invitation.expiresAt()),
                        !invitation.expiresAt().isAfter(now)))
                .toList();
    }

    private static List<Option> roles(CurrentUser reader, Role chosen, Formats formats) {
        return Stream.of(Role.values())
                .filter(reader.role()::mayGrant)
                .map(role -> new Option(role.key(), formats.t("ui.role." + role.key()), role == chosen))
                .toList();
    }

    private static @Nullable Role role(String key) {
        try {
            return Role.of(key);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
