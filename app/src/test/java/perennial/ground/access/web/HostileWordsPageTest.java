package perennial.ground.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import perennial.collect.intake.Imports;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

/// Somebody brings a file full of markup, and no page of ours, those of tomorrow included, takes it for its own.
class HostileWordsPageTest extends PageTest {

    private static final String PICTURE = "\"><img src=x onerror=alert(1)>";
    private static final String SCRIPT = "'</script><script>alert(1)</script>";

    @Autowired
    private Imports imports;

    @Autowired
    private Refresh refresh;

    private Handlers handlers;

    @BeforeEach
    void everything_anybody_can_write_is_markup(@Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        handlers = new Handlers(requestMappingHandlerMapping);
        bring("Customer ID,Name,Email,Company,Street,City,Tags,Note,{}", """
                1,{},a@x.example,{},{},{},{},{},{}
                2,{},{},{},{},{},{},{},{}
                """);
        bring("Order number,Date,Customer ID,Name,Product,Category,Quantity,Amount,Channel,Location", """
                {},2026-01-05,1,{},{},{},1,12.00,{},{}
                2,2026-01-06,1,{},{},{},1,12.00,{},{}
                3,2026-02-07,2,{},{},{},1,12.00,{},{}
                4,{},1,{},{},{},1,12.00,{},{}
                """);
        assertThat(db.sql("select count(*) from intake.quarantine")
                        .query(Long.class)
                        .single())
                .isPositive();
        refresh.run(refresh.standpoint(), Progress.SILENT);
        long customer = first("customers.customer");
        send("/customers/" + customer + "/notes", "text", PICTURE + SCRIPT);
        send("/customers/" + customer + "/tags", "tag", "<img src=x>");
        send("/customers/views", "name", PICTURE, "address", "q=" + "%3Cimg%20src%3Dx%3E");
    }

    @Test
    void no_page_shows_it_as_markup() {
        var soft = new SoftAssertions();
        for (var address : handlers.addresses()) {
            if (address.reads()) {
                ids().map(id -> address.path().replace("999999", id))
                        .distinct()
                        .forEach(path -> soft.assertThat(html(path + "?q=" + "%22%3E%3Cimg%20src%3Dx%3E"))
                                .as(path)
                                .doesNotContain("<img src=x")
                                .doesNotContain("<script>alert"));
            }
        }
        soft.assertAll();
    }

    @Test
    void an_error_page_does_not_repeat_what_it_was_sent() {
        for (int status : List.of(400, 403, 404, 409, 413, 500)) {
            assertThat(pages.get()
                            .uri("/error")
                            .with(asOwner())
                            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/" + PICTURE)
                            .requestAttr(RequestDispatcher.ERROR_MESSAGE, SCRIPT)
                            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(PICTURE)))
                    .bodyText()
                    .doesNotContain("<img src=x", "<script>alert", "IllegalState");
        }
    }

    @Test
    void a_file_makes_nobody_owner_and_agrees_to_nothing_in_silence() {
        var before = db.sql("select string_agg(u::text, '|' order by u::text) from access.users u")
                .query(String.class)
                .single();
        bring("Name,Email,Role,Owner,Password,Is admin,Marketing", """
                Rita,rita@shop.example,owner,true,secret,yes,maybe
                Olga,olga@shop.example,read-only,false,secret,no,perhaps
                """);

        assertThat(db.sql("select string_agg(u::text, '|' order by u::text) from access.users u")
                        .query(String.class)
                        .single())
                .isEqualTo(before);
        assertThat(db.sql("select count(*) from customers.consent")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Stream<String> ids() {
        var tables = Stream.of("customers.customer", "orders.orders", "orders.product", "intake.import");
        return Stream.concat(Stream.of("999999"), tables.map(table -> Long.toString(first(table))));
    }

    private long first(String table) {
        return db.sql("select min(id) from " + table).query(Long.class).single();
    }

    /// What the page says, if it is one: a file to take along may hold anything, as browsers don't open it.
    private String html(String path) {
        var answer = pages.get().uri(path).with(asOwner()).exchange().getResponse();
        var type = answer.getContentType();
        boolean page = type != null && type.startsWith("text/html");
        return page ? new String(answer.getContentAsByteArray(), UTF_8) : "";
    }

    private void send(String path, String... fields) {
        var request = pages.post().uri(path).with(asOwner()).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        assertThat(request).hasStatus(303);
    }

    /// @param rows with `{}` wherever markup is to stand
    private void bring(String header, String rows) {
        var evil = "\"" + (PICTURE + SCRIPT).replace("\"", "\"\"") + "\"";
        var text = (header + "\n" + rows).replace("{}", evil);
        var file = imports.receive(PICTURE + ".csv", new ByteArrayInputStream(text.getBytes(UTF_8)), PICTURE);
        imports.settle(file.id(), imports.look(file.id()).interpretation().mapping());
        imports.apply(file.id(), Progress.SILENT);
    }
}
