package perennial.collect.orders.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import perennial.collect.intake.ImportTurn;
import perennial.collect.orders.Repricing;
import perennial.collect.orders.store.RateStore.Rate;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.testing.DatabaseTest;

class OrdersFollowDbTest extends DatabaseTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private final BusinessSettings settings = new BusinessSettings(db);
    private final Repricing repricing = new Repricing(db, settings);
    private final RateStore rates = new RateStore(db);
    private final OrdersFollow follow = new OrdersFollow(db, new ImportTurn(db), repricing);

    @Test
    void the_same_moment_belongs_to_another_day_where_the_clock_shows_another_time() {
        order("late", "2026-03-01T23:30:00Z", "2026-03-01", "EUR", 1000);

        move(business(EUR, "UTC"), business(EUR, "Europe/Berlin"));

        assertThat(days()).containsExactly("late 2026-03-02 23:30");
    }

    @Test
    void an_order_known_by_its_day_alone_stays_on_its_day() {
        order("day", "2026-03-01T00:00:00Z", "2026-03-01", "EUR", 1000);

        move(business(EUR, "UTC"), business(EUR, "America/New_York"));

        assertThat(days()).containsExactly("day 2026-03-01 05:00");
    }

    @Test
    void following_twice_changes_nothing_more() {
        order("late", "2026-03-01T23:30:00Z", "2026-03-01", "EUR", 1000);
        order("day", "2026-03-01T00:00:00Z", "2026-03-01", "EUR", 1000);
        move(business(EUR, "UTC"), business(EUR, "Europe/Berlin"));
        var once = days();

        move(business(EUR, "UTC"), business(EUR, "Europe/Berlin"));

        assertThat(days()).isEqualTo(once);
    }

    @Test
    void in_another_currency_every_order_has_another_price_or_none() {
        order("euro", "2026-03-01T10:00:00Z", "2026-03-01", "EUR", 1000);
        order("dollar", "2026-03-01T10:00:00Z", "2026-03-01", "USD", 2000);
        repricing.to(EUR);
        assertThat(prices()).containsExactly("dollar null", "euro 1000");

        move(business(EUR, "UTC"), business(USD, "UTC"));

        assertThat(prices()).containsExactly("dollar 2000", "euro null");
        assertThat(rates.waiting(USD))
                .containsExactly(new RateStore.Waiting("EUR", 1, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1)));
    }

    @Test
    void a_rate_works_both_ways_and_only_between_its_two_currencies() {
        order("dollar", "2026-03-01T10:00:00Z", "2026-03-01", "USD", 2000);
        order("euro", "2026-03-01T10:00:00Z", "2026-03-01", "EUR", 1000);
        order("yen", "2026-03-01T10:00:00Z", "2026-03-01", "JPY", 500);
        rates.say(List.of(rate(USD, EUR, "0.5"), rate(JPY, EUR, "0.006")));

        repricing.to(EUR);
        assertThat(prices()).containsExactly("dollar 1000", "euro 1000", "yen 300");

        repricing.to(USD);
        assertThat(prices()).containsExactly("dollar 2000", "euro 2000", "yen null");
    }

    @Test
    void an_order_from_before_the_first_rate_waits() {
        order("old", "2025-12-31T10:00:00Z", "2025-12-31", "USD", 2000);
        rates.say(List.of(rate(USD, EUR, "0.5")));

        repricing.to(EUR);

        assertThat(prices()).containsExactly("old null");
    }

    @Test
    void a_rate_taken_back_takes_its_prices_along() {
        order("dollar", "2026-03-01T10:00:00Z", "2026-03-01", "USD", 2000);
        rates.say(List.of(rate(USD, EUR, "0.5")));
        repricing.to(EUR);

        assertThat(rates.forget("USD", "EUR", NEW_YEAR)).isTrue();
        repricing.to(EUR);

        assertThat(prices()).containsExactly("dollar null");
    }

    @Test
    void taking_an_import_back_brings_neither_the_old_day_nor_the_old_price_back() {
        order("late", "2026-03-01T23:30:00Z", "2026-03-01", "EUR", 1000);
        db.sql("""
                insert into orders.journal (import_id, order_id, before, lines)
                select 7, id, to_jsonb(o), '[]' from orders.orders o
                """).update();
        settings.save(business(USD, "Europe/Berlin"));

        move(business(EUR, "UTC"), business(USD, "Europe/Berlin"));
        transactions.executeWithoutResult(status -> new OrderUndo(db, repricing).run(7));

        assertThat(days()).containsExactly("late 2026-03-02 23:30");
        assertThat(prices()).containsExactly("late null");
    }

    private void move(Business before, Business now) {
        transactions.executeWithoutResult(status -> follow.follow(before, now));
    }

    private static Rate rate(Currency from, Currency to, String worth) {
        return new Rate(from, to, NEW_YEAR, new BigDecimal(worth));
    }

    private static Business business(Currency currency, String zone) {
        return new Business(
                "Bakery",
                currency,
                ZoneId.of(zone),
                Locale.ENGLISH,
                "IE",
                DayOfWeek.MONDAY,
                BigDecimal.valueOf(100),
                BigDecimal.TEN);
    }

    private void order(String number, String at, String on, @Nullable String currency, long gross) {
        db.sql("""
                insert into orders.orders (namespace, number, placed_at, placed_on, currency, gross_minor, gross_reported,
                                           refunded_reported, state, content)
                values ('csv', :number, :at::timestamptz, :on::date, :currency, :gross, :gross, 0, 'placed', 1)
                """)
                .param("number", number)
                .param("at", at)
                .param("on", on)
                .param("currency", currency)
                .param("gross", gross)
                .update();
    }

    private List<String> days() {
        return db.sql("""
                select number || ' ' || placed_on || ' ' || to_char(placed_at at time zone 'UTC', 'HH24:MI')
                  from orders.orders order by number
                """).query(String.class).list();
    }

    private List<String> prices() {
        return db.sql("""
                select number || ' ' || coalesce(gross_reported::text, 'null') from orders.orders order by number
                """).query(String.class).list();
    }
}
