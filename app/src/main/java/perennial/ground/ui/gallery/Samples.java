package perennial.ground.ui.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Figure;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;
import perennial.ground.ui.Shown;
import perennial.ground.ui.charts.Spark;

/// Data as ugly as real data: long, empty, right to left, huge, negative, hostile.
final class Samples {

    static final List<String> STAGES =
            List.of("prospect", "lead", "new", "active", "loyal", "advocate", "at-risk", "lapsed", "won-back");

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft & Töchter GmbH";

    private Samples() {}

    static Components components(Formats formats) {
        return new Components(
                figures(formats),
                customers(formats),
                STAGES,
                List.of(
                        Link.here("Overview", "/gallery"),
                        Link.to("Orders", "/gallery/charts"),
                        Link.to("Notes and promises", "/gallery/empty"),
                        Link.to("Numbers", "/gallery")),
                List.of(
                        Link.to("Stage: at risk", "/gallery"),
                        Link.to("Bought in: Sourdough & Friends", "/gallery"),
                        Link.to("Worth more than " + formats.money(50_000).text(), "/gallery")),
                List.of(new Option("DE", "Deutschland", true), new Option("AT", "Österreich", false)),
                List.of(
                        Fact.of("E-mail", "a.very.long.address.that.never.ends@subdomain.of.a.long.example.com"),
                        new Fact("Customer since", formats.day(LocalDate.of(2021, 5, 3))),
                        Fact.of("Likes", "🥐 Croissants, 🥖 baguettes"),
                        Fact.of("Said", "<script>alert('hello')</script>")),
                timeline(formats),
                values(formats));
    }

    private static List<Figure> figures(Formats formats) {
        return List.of(
                Figure.of("Customers", formats.number(4_338), "Everybody with at least one order.")
                        .people("/gallery")
                        .beside(formats.change(0.12).text() + " on last month", "good"),
                Figure.of(
                                "Retention",
                                formats.percent(0.416),
                                "Of those who were customers in May, how many still are.")
                        .people("/gallery")
                        .beside(formats.change(-0.034).text() + " on last spring", "bad"),
                Figure.of(
                                "Lifetime value",
                                formats.money(123_456_789_012L),
                                "What all of them will still bring, less costs.")
                        .beside("a wide range", "watch"),
                Figure.of("Refunded", formats.money(-123_45), "Taken back so far."),
                Figure.of(
                        "Nothing yet", Shown.plain("–"), "No order has been refunded, so there is nothing to divide."));
    }

    private static List<Components.Customer> customers(Formats formats) {
        Currency yen = Currency.getInstance("JPY");
        return List.of(
                customer(formats, "Ada Lovelace", "loyal", 42, formats.money(123_450), 3, 1, 2, 3, 5, 8),
                customer(formats, LONG, "at-risk", 1_204_338, formats.money(99_999_999_999L), 92, 9, 8, 7, 3, 1),
                customer(formats, "محمد بن عبد الله الخوارزمي", "new", 1, formats.money(850), 0, 1, 1),
                customer(formats, "山田 太郎 🌸", "won-back", 7, formats.money(1_234_567, yen), 12, 3, 1, 2),
                customer(formats, "=cmd|'/c calc'!A1 <b>O'Neil</b>", "lapsed", 0, formats.money(-2_000), 700),
                customer(formats, "?", "prospect", 0, formats.money(0), 30, 4));
    }

    private static Components.Customer customer(
            Formats formats, String name, String stage, int orders, Shown worth, int daysAgo, double... trend) {
        Instant last = Instant.now().minus(Duration.ofDays(daysAgo));
        List<Double> line = Arrays.stream(trend).boxed().toList();
        return new Components.Customer(
                name,
                "/gallery",
                stage,
                formats.number(orders),
                worth,
                formats.day(last),
                new Spark("orders by month", line));
    }

    private static List<Happening> timeline(Formats formats) {
        Instant now = Instant.now();
        return List.of(
                new Happening(
                        formats.moment(now.minusSeconds(20)),
                        "note",
                        Shown.plain("Promised to keep two loaves of rye aside on Saturday."),
                        Shown.plain("Written by Grace at the till.")),
                new Happening(
                        formats.moment(now.minus(Duration.ofHours(26))),
                        "order",
                        formats.words().rich("ui.list.and", "1 × <Sourdough>, 2 × Croissant", formats.money(1_240)),
                        null),
                new Happening(
                        formats.moment(now.minus(Duration.ofDays(4))),
                        "stage",
                        Shown.plain("Became loyal: ten orders within her own rhythm of six days."),
                        null),
                new Happening(
                        formats.moment(now.minus(Duration.ofDays(800))),
                        "import",
                        Shown.plain("First seen in orders.csv"),
                        null));
    }

    private static List<Shown> values(Formats formats) {
        Instant now = Instant.now();
        LocalDate today = formats.today();
        return List.of(
                formats.money(450),
                formats.money(124_037),
                formats.money(124_037_00),
                formats.money(1_240_370_00),
                formats.money(124_037, Currency.getInstance("USD")),
                formats.number(999_999),
                formats.number(12_345_678),
                formats.percent(0.0421),
                formats.percent(1),
                formats.change(0),
                formats.day(today),
                formats.day(today.minusDays(1)),
                formats.day(today.minusDays(4)),
                formats.day(today.plusDays(3)),
                formats.day(today.minusDays(40)),
                formats.day(today.minusYears(2)),
                formats.ago(now.minus(Duration.ofDays(17))),
                formats.ago(now.plus(Duration.ofDays(400))),
                Shown.plain(formats.languageName(Locale.FRENCH) + ", " + formats.countryName("CH")));
    }
}
