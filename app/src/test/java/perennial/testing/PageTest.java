package perennial.testing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.Perennial;
import perennial.ground.access.store.UserStore;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Role;

/// A test of pages: the whole application, started once for all of them, with an empty database before each test and
/// one person of each role living in it.
///
/// ```java
/// assertThat(pages.get().uri("/customers").with(asReader())).hasStatusOk().bodyText().contains("Ada");
/// assertThat(pages.post().uri("/customers").param("name", "Ada").with(asStaff()).with(csrf())).hasStatus(303);
/// ```
///
/// Add no beans, properties or mocks of your own: each new combination would start the application again.
@SpringBootTest(classes = Perennial.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestClock.Installed.class)
public abstract class PageTest {

    private static final Business OLGAS_BAKERY = new Business(
            "Olga's Bakery",
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Berlin"),
            Locale.ENGLISH,
            "IE",
            DayOfWeek.MONDAY,
            BigDecimal.valueOf(100),
            BigDecimal.TEN);

    @Autowired
    protected MockMvcTester pages;

    @Autowired
    protected JdbcClient db;

    @Value("${server.port}")
    private int port;

    @Autowired
    protected TestClock clock;

    protected TestPeople people;

    @DynamicPropertySource
    static void a_database_of_their_own(DynamicPropertyRegistry properties) {
        properties.add("perennial.database-url", () -> TestDatabase.url("pages"));
        properties.add("perennial.works", () -> false); // or it would work on while the next test clears up
        properties.add("perennial.data", () -> TestDatabase.folder("pages").toString());
    }

    @BeforeEach
    void everybody_moves_into_an_empty_house(
            @Autowired UserStore users,
            @Autowired SessionRepository<?> sessions,
            @Autowired CookieSerializer cookies,
            @Autowired BusinessSettings settings) {
        clock.tellTheTime();
        TestDatabase.empty(db);
        settings.save(OLGAS_BAKERY);
        people = new TestPeople(users, sessions, cookies, clock);
        people.moveIn();
    }

    /// Undoes the moving in: nobody lives here yet, and nobody knows what the business is called.
    protected void everybodyLeaves(BusinessSettings settings) {
        TestDatabase.empty(db);
        ReflectionTestUtils.setField(settings, "kept", null);
    }

    /// The proof that a form is ours; every POST needs it.
    protected RequestPostProcessor csrf() {
        return TestFormToken.sent("perennial_form_" + port);
    }

    /// A browser that keeps its cookies, for tests of more than one page.
    protected Browser browser() {
        return new Browser(pages);
    }

    protected RequestPostProcessor asOwner() {
        return people.as(Role.OWNER);
    }

    protected RequestPostProcessor asManager() {
        return people.as(Role.MANAGER);
    }

    protected RequestPostProcessor asStaff() {
        return people.as(Role.STAFF);
    }

    protected RequestPostProcessor asReader() {
        return people.as(Role.READ_ONLY);
    }
}
