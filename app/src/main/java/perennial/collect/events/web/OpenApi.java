package perennial.collect.events.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import perennial.ground.shared.OpenToAll;

/// The description of everything programs may call. It says nothing about this business, so everybody may read it.
@RestController
class OpenApi {

    static final String FILE = "perennial/collect/events/openapi.json";

    @GetMapping("/api/v1/openapi.json")
    @OpenToAll("it says how to call, and nothing about this business")
    ResponseEntity<String> document() throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource(FILE).getContentAsString(UTF_8));
    }
}
