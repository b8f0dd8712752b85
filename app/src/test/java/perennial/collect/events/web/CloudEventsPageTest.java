package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.access.ApiKeys;
import perennial.testing.PageTest;

class CloudEventsPageTest extends PageTest {

    private static final String EVENT = """
            {"specversion": "1.0", "id": "7", "source": "/tills/3", "type": "shop.sold", "subject": "u1",
             "time": "2026-01-05T10:00:00Z", "data": {"total": 12.5}}""";

    @Autowired
    private EventServlet servlet;

    @Autowired
    private ApiKeys keys;

    private Sending till;

    @BeforeEach
    void a_till_gets_a_key() {
        till = Sending.from("till", servlet, keys);
    }

    @Test
    void a_structured_event_arrives() {
        assertThat(post("application/cloudevents+json; charset=utf-8", EVENT)).isEqualTo(200);
        assertThat(stored()).isEqualTo("shop.sold u1 12.5");
    }

    @Test
    void attributes_may_stand_in_headers() {
        var answer = till.post("/v1/cloudevents", "{\"total\": 12.5}", request -> {
            request.addHeader("ce-specversion", "1.0");
            request.addHeader("ce-id", "7");
            request.addHeader("ce-source", "/tills/3");
            request.addHeader("ce-type", "shop.sold");
            request.addHeader("ce-subject", "u%31");
        });

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(stored()).isEqualTo("shop.sold u1 12.5");
    }

    @Test
    void of_a_batch_each_event_has_its_own_result() throws Exception {
        var answer = till.post(
                "/v1/cloudevents",
                "[" + EVENT + "," + EVENT.replace("\"1.0\"", "\"0.3\"") + "," + EVENT + "]",
                request -> request.setContentType("application/cloudevents-batch+json"));

        assertThat(answer.getContentAsString())
                .contains("\"stored\":1,\"duplicates\":1,\"rejected\":1")
                .contains("{\"status\":\"rejected\",\"reason\":\"unknown-version\",\"field\":\"specversion\"}");
    }

    @Test
    void what_lacks_an_attribute_is_refused() {
        for (var attribute : new String[] {"id", "source", "type", "specversion"}) {
            assertThat(post("application/cloudevents+json", EVENT.replace("\"" + attribute + "\"", "\"other\"")))
                    .as(attribute)
                    .isEqualTo(400);
        }
    }

    private int post(String type, String body) {
        return till.post("/v1/cloudevents", body, request -> request.setContentType(type))
                .getStatus();
    }

    private String stored() {
        return db.sql("""
                select e.name || ' ' || s.value || ' ' || (e.properties ->> 'total')
                  from timeline.event e
                  join timeline.subject s on s.id = e.subject_id
                """).query(String.class).single();
    }
}
