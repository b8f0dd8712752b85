package perennial.ground.ui.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import perennial.ground.ui.Page;

/// Turns a page into bytes. The whole page is rendered before the first byte leaves, so that a mistake in a template
/// becomes an error page and not half of a page.
@Component
class PageRendering {

    private final TemplateEngine templates;
    private final Uis uis;

    PageRendering(TemplateEngine templates, Uis uis) {
        this.templates = templates;
        this.uis = uis;
    }

    void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        Map<String, Object> known = new HashMap<>();
        known.put("ui", uis.of(request));
        known.put("page", page.view());
        templates.render(page.template() + ".jte", known, output);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        try (var body = response.getOutputStream()) {
            output.writeTo(body);
        }
    }
}
