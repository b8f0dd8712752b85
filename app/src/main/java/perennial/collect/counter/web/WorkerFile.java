package perennial.collect.counter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import perennial.ground.shared.OpenToAll;

/// The script that lets a browser keep the counter's page. It may do so for that page only.
@Controller
class WorkerFile {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", UTF_8);

    @GetMapping("/counter/worker.js")
    @OpenToAll("browsers look for a newer one by themselves, and it says nothing about this business")
    @ResponseBody
    ResponseEntity<String> script() throws IOException {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .header("Service-Worker-Allowed", "/counter")
                .body(new ClassPathResource("perennial/collect/counter/worker.js").getContentAsString(UTF_8));
    }
}
