package perennial.collect.website.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import perennial.collect.website.Website;
import perennial.collect.website.Wording;
import perennial.ground.shared.OpenToAll;
import tools.jackson.databind.json.JsonMapper;

/// The script that stands in the website's pages, with how it is set up written into it: so it needs no second request,
/// and a change arrives once browsers ask for it anew.
@Controller
class ScriptFile {

    static final String PATH = "/p.js";
    private static final String PLACE = "/*setup*/null";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", UTF_8);

    private final Website website;
    private final String script;

    ScriptFile(Website website) {
        this.website = website;
        try {
            this.script = new ClassPathResource("perennial/collect/website/p.js").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the website's script is missing from the program", e);
        }
    }

    /// What of the setup everybody may read.
    private record InPages(String key, boolean asks, List<Wording> words) {}

    @GetMapping(PATH)
    @OpenToAll("it stands in pages that everybody reads")
    @ResponseBody
    ResponseEntity<String> script() {
        var known = website.setup().map(setup -> new InPages(setup.key(), setup.asks(), setup.words()));
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script.replace(
                        PLACE,
                        known.map(JsonMapper.shared()::writeValueAsString).orElse("null")));
    }
}
