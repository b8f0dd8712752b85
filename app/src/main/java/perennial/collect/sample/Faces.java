package perennial.collect.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;
import perennial.collect.intake.Person.Address;

/// Gives the lives names, addresses, birthdays and consents, with the gaps and oddities that real lists have.
///
/// E-mail addresses end in `.example`, and mobile numbers in Germany's 0176 0… block are never given out: whatever is
/// sent to these people reaches nobody.
final class Faces {

    private static final int FIRST_NUMBER = 10001;
    private static final List<String> MAIL = List.of("mail.example", "post.example", "inbox.example", "web.example");
    private static final List<String> TAGS =
            List.of("Allergy: nuts", "Workshop", "Neighbour", "Summer party", "Student", "Vegan", "Market stall");
    private static final List<String> NOTES = List.of(
            "🥨 nimmt immer zwei Brezeln",
            "says \"the usual\": one rye loaf, sliced",
            "Haselnussallergie! Bitte nachfragen.",
            "+1 loaf on Fridays",
            "- kein Anruf vor 9 Uhr",
            "Hund heißt Zimt 🐕‍🦺; bekommt ein Stück Kruste",
            "Delivery: side entrance,\nring twice",
            "holt samstags auch für die Nachbarin ab",
            "loves the cinnamon buns ❤️");

    private final LocalDate today;
    private final Dice dice;
    private final Set<String> addressesTaken = new HashSet<>();
    private final double[] shares =
            Arrays.stream(Origin.values()).mapToDouble(origin -> origin.share).toArray();

    private Faces(LocalDate today, Dice dice) {
        this.today = today;
        this.dice = dice;
    }

    static List<Client> of(List<Life> lives, LocalDate today, Dice dice) {
        var faces = new Faces(today, dice);
        var clients = new ArrayList<Client>();
        for (Life life : lives) {
            String number = String.valueOf(FIRST_NUMBER + clients.size());
            clients.add(new Client(number, life, faces.face(life, number)));
        }
        return clients;
    }

    private Person face(Life life, String number) {
        Origin origin = Origin.values()[dice.pick(shares)];
        String given = dice.pick(origin.givenNames);
        String family = familyName(origin);
        Company employer = life.employer();
        String email = life.farAway() || dice.chance(.85) ? email(given, family, employer) : null;
        String language = dice.chance(.6) ? origin.language : "de";
        LocalDate born = employer == null && dice.chance(.45) ? birthday() : null;
        Address address = address(life);
        String country = address == null ? null : address.country();
        String mobile = dice.chance(.55) ? "176 0406" + number.substring(1) : null;
        return new Person(
                Person.Kind.PERSON,
                number,
                email,
                mobile == null ? null : "+49" + mobile.replace(" ", ""),
                mobile == null ? null : (country == null || country.equals("DE") ? "0" : "+49 ") + mobile,
                null,
                typed(given),
                typed(family),
                employer == null ? null : employer.name(),
                born == null ? null : MonthDay.from(born),
                born == null || dice.chance(.25) ? null : Integer.valueOf(born.getYear()),
                language,
                country,
                null,
                address,
                TAGS.stream().filter(tag -> dice.chance(.025)).toList(),
                Map.of(),
                email == null ? List.of() : Consents.of(life, language, mobile != null, today, dice),
                SampleBusiness.startOf(life.since()),
                dice.chance(.08) ? dice.pick(NOTES) : null);
    }

    /// Between 18 and 85 years ago.
    private LocalDate birthday() {
        return today.minusYears(18).minusDays(dice.between(1, 67 * 365));
    }

    private String familyName(Origin origin) {
        String name = dice.pick(origin.familyNames);
        boolean two = origin == Origin.GERMAN && dice.chance(.06);
        return two ? name + "-" + dice.pick(origin.familyNames) : name;
    }

    /// As hurried hands type it.
    private String typed(String name) {
        if (dice.chance(.01)) return name.toUpperCase(Locale.ROOT);
        return dice.chance(.01) ? name.toLowerCase(Locale.ROOT) : name;
    }

    private String email(String given, String family, @Nullable Company employer) {
        String first = Latin.word(given, "-");
        String last = Latin.word(family, "-");
        String local = last.isEmpty() ? "hallo" : dice.chance(.7) ? first + "." + last : first.charAt(0) + "." + last;
        String domain = employer == null ? dice.pick(MAIL) : employer.domain();
        String address = local + "@" + domain;
        for (int i = 2; !addressesTaken.add(address); i++) address = local + i + "@" + domain;
        return address;
    }

    private @Nullable Address address(Life life) {
        if (life.employer() != null) return life.employer().address();
        if (life.farAway()) return Places.farAway(dice);
        return dice.chance(.5) ? Places.nearby(dice) : null;
    }
}
