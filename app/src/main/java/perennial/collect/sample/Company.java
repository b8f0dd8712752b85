package perennial.collect.sample;

import java.util.ArrayList;
import java.util.List;
import perennial.collect.intake.Person.Address;

/// A firm that has its breakfasts and meetings catered.
///
/// @param domain of its people's e-mail addresses; ends in `.example`, which never leads anywhere
record Company(String name, String domain, Address address) {

    private static final List<String> TRADES = List.of(
            "Kanzlei %s & Partner",
            "%s Architekten",
            "Praxis Dr. %s",
            "Druckerei %s GmbH",
            "%s Software GmbH",
            "Steuerbüro %s",
            "Kita „Die kleinen %ss“",
            "%s & Söhne Tischlerei",
            "Hotel %s",
            "Studio %s",
            "Stiftung %s",
            "Autohaus %s",
            "Fahrschule %s",
            "%s Immobilien");

    /// Three of each trade.
    static List<Company> all(Dice dice) {
        var companies = new ArrayList<Company>();
        List<String> owners = Origin.GERMAN.familyNames;
        for (int i = 0; i < 3 * TRADES.size(); i++) {
            String owner = owners.get(i);
            String name = TRADES.get(i % TRADES.size()).formatted(owner);
            companies.add(new Company(name, Latin.word(name, "-") + ".example", Places.nearby(dice)));
        }
        return companies;
    }
}
