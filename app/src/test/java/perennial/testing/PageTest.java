package perennial.testing;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import perennial.Perennial;
import perennial.ground.access.store.UserStore;
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
@AutoConfigureMockMvc
@Import(TestClock.Installed.class)
public abstract class PageTest {

    @Autowired
    protected MockMvcTester pages;

    @Autowired
    protected JdbcClient db;

    @Autowired
    protected TestClock clock;

    protected TestPeople people;

    @DynamicPropertySource
    static void a_database_of_their_own(DynamicPropertyRegistry properties) {
        properties.add("perennial.database-url", () -> TestDatabase.url("pages"));
        properties.add("perennial.data", () -> TestDatabase.folder("pages").toString());
    }

    @BeforeEach
    void everybody_moves_into_an_empty_house(
            @Autowired UserStore users, @Autowired SessionRepository<?> sessions, @Autowired CookieSerializer cookies) {
        clock.tellTheTime();
        TestDatabase.empty(db);
        people = new TestPeople(users, sessions, cookies, clock);
        people.moveIn();
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
