package perennial.collect.sample;

import java.util.List;
import perennial.collect.intake.Person.Address;

/// Where customers live: round the corner, or wherever a parcel goes.
final class Places {

    private static final List<String> STREETS = List.of(
            "Lindenstraße",
            "Am Mühlgraben",
            "Gartenweg",
            "Große Hufe",
            "Bahnhofstr.",
            "Kirchgasse",
            "Straße der Jugend",
            "An der alten Ziegelei",
            "Weberplatz",
            "Heideweg");
    private static final List<String> NEAR = List.of("14467 Potsdam", "14469 Potsdam", "14482 Potsdam", "14109 Berlin");
    private static final List<String> FAR = List.of(
            "01067 Dresden",
            "04109 Leipzig",
            "10997 Berlin",
            "20095 Hamburg",
            "30159 Hannover",
            "50667 Köln",
            "60311 Frankfurt am Main",
            "70173 Stuttgart",
            "80331 München",
            "99084 Erfurt",
            "24103 Kiel");
    private static final List<Address> ABROAD = List.of(
            new Address("Neubaugasse 8", "Stiege 2, Tür 14", "1070", "Wien", null, "AT"),
            new Address("Rämistrasse 5", null, "8001", "Zürich", null, "CH"),
            new Address("Oudegracht 112", null, "3511 AX", "Utrecht", null, "NL"),
            new Address("ul. Długa 7/3", null, "80-831", "Gdańsk", null, "PL"));

    private Places() {}

    static Address nearby(Dice dice) {
        return german(NEAR, dice);
    }

    static Address farAway(Dice dice) {
        return dice.chance(.12) ? dice.pick(ABROAD) : german(FAR, dice);
    }

    private static Address german(List<String> cities, Dice dice) {
        String[] city = dice.pick(cities).split(" ", 2);
        String house = dice.pick(STREETS) + " " + dice.between(1, 140) + (dice.chance(.1) ? "a" : "");
        String second = dice.chance(.06) ? "c/o Familie Schmitz, 3. OG links" : null;
        return new Address(house, second, city[0], city[1], null, "DE");
    }
}
