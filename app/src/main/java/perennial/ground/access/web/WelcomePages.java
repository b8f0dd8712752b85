package perennial.ground.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.identity.EmailAddress;
import perennial.ground.access.identity.FirstRun;
import perennial.ground.access.identity.Passwords;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// The first page anybody ever sees: who are you, and what is your business called?
@Controller
public class WelcomePages {

    private static final int LONGEST_BUSINESS_NAME = 100;

    private final FirstRun firstRun;
    private final SetupKey setupKey;
    private final Passwords passwords;
    private final BusinessSettings settings;
    private final Sessions sessions;

    WelcomePages(
            FirstRun firstRun, SetupKey setupKey, Passwords passwords, BusinessSettings settings, Sessions sessions) {
        this.firstRun = firstRun;
        this.setupKey = setupKey;
        this.passwords = passwords;
        this.settings = settings;
        this.sessions = sessions;
    }

    public record WelcomeView(
            String key,
            String business,
            String name,
            String email,
            List<Option> languages,
            List<Option> currencies,
            List<Option> zones,
            boolean firstLook,
            Complaints complaints) {}

    /// @param business how the business is called
    record Typed(String business, String email, String currency, String zone) {}

    @GetMapping("/welcome")
    @OpenToAll("nobody can sign in yet")
    Answer welcome(@RequestParam(defaultValue = "") String key, HttpServletRequest request, Formats formats) {
        if (!firstRun.isNow()) {
            return Redirect.to("/");
        }
        if (!setupKey.opens(request, key)) {
            return Page.of("access/welcome-closed").withStatus(HttpStatus.FORBIDDEN);
        }
        var guess = guess(request);
        var typed = new Typed(
                settings.described() ? guess.name() : "",
                "",
                guess.currency().getCurrencyCode(),
                guess.zone().getId());
        var newcomer = new Newcomer("", "", formats.locale().toLanguageTag());
        return form(key, typed, newcomer, new Complaints(formats), formats, !settings.described());
    }

    @PostMapping("/welcome")
    @OpenToAll("nobody can sign in yet")
    Answer begin(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String business,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String zone,
            Newcomer newcomer,
            HttpServletRequest request,
            Formats formats) {
        if (!firstRun.isNow()) {
            return Redirect.to("/sign-in");
        }
        if (!setupKey.opens(request, key)) {
            return Page.of("access/welcome-closed").withStatus(HttpStatus.FORBIDDEN);
        }
        var typed = new Typed(business.strip(), email, currency, zone);
        var complaints = check(typed, newcomer, formats);
        if (!complaints.none()) {
            return form(key, typed, newcomer, complaints, formats, false).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var owner = firstRun.begin(
                EmailAddress.of(email).orElseThrow(),
                newcomer.name(),
                newcomer.locale(),
                passwords.hash(newcomer.password()),
                described(typed, newcomer, guess(request)));
        if (owner.isEmpty()) {
            return Redirect.to("/sign-in");
        }
        sessions.begin(request, owner.get());
        return Redirect.to("/");
    }

    private static Complaints check(Typed typed, Newcomer newcomer, Formats formats) {
        var complaints = new Complaints(formats);
        if (typed.business.isBlank() || typed.business.length() > LONGEST_BUSINESS_NAME) {
            complaints.add("business", "access.business.missing");
        }
        if (EmailAddress.of(typed.email).isEmpty()) {
            complaints.add("email", "access.email.odd");
        }
        if (!Choices.isCurrency(typed.currency)) {
            complaints.add("currency", "access.currency.unknown");
        }
        if (!Choices.isZone(typed.zone)) {
            complaints.add("zone", "access.zone.unknown");
        }
        newcomer.check(typed.email, complaints);
        return complaints;
    }

    private Page form(
            String key, Typed typed, Newcomer newcomer, Complaints complaints, Formats formats, boolean firstLook) {
        var known = settings.business();
        return Page.of(
                "access/welcome",
                new WelcomeView(
                        key,
                        typed.business,
                        newcomer.name(),
                        typed.email,
                        Choices.languages(newcomer.locale()),
                        Choices.currencies(
                                Choices.isCurrency(typed.currency)
                                        ? Currency.getInstance(typed.currency)
                                        : known.currency(),
                                formats.locale()),
                        Choices.zones(
                                Choices.isZone(typed.zone) ? ZoneId.of(typed.zone) : known.zone(), formats.locale()),
                        firstLook,
                        complaints));
    }

    /// What the settings guess, with the country that the browser speaks of: it knows better than a server somewhere.
    private Business guess(HttpServletRequest request) {
        var known = settings.business();
        var country = request.getLocale().getCountry();
        if (settings.described() || !Choices.isCountry(country)) {
            return known;
        }
        var there = Currency.getInstance(Locale.of("", country));
        return new Business(
                known.name(),
                there == null ? known.currency() : there,
                known.zone(),
                known.language(),
                country,
                WeekFields.of(request.getLocale()).getFirstDayOfWeek(),
                known.marginPercent(),
                known.discountPercent());
    }

    private static Business described(Typed typed, Newcomer newcomer, Business guess) {
        return new Business(
                typed.business,
                Currency.getInstance(typed.currency),
                ZoneId.of(typed.zone),
                newcomer.locale(),
                guess.country(),
                guess.firstDayOfWeek(),
                guess.marginPercent(),
                guess.discountPercent());
    }
}
