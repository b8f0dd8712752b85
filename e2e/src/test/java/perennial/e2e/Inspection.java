package perennial.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an inspector finds wrong with a page as it stands before them.
final class Inspection {

    private static final String AXE = script();

    private static final String VIOLATIONS = """
            async rules => (await axe.run(document, {resultTypes: ['violations'], runOnly: rules})).violations.map(rule =>
                rule.id + ': ' + rule.nodes.slice(0, 3).map(node =>
                    node.target.join(' ') + ' ' + [...node.any, ...node.all, ...node.none][0]?.message).join(' | '))
            """;

    private static final String WIDER = """
            () => {
                const root = document.documentElement;
                const wide = [...document.querySelectorAll('main *')].find(thing =>
                    thing.getBoundingClientRect().right > root.clientWidth + 1);
                return root.scrollWidth > root.clientWidth ? 'one has to scroll sideways, for ' + wide?.outerHTML.slice(0, 120) : null;
            }
            """;

    private static final String MISSING = "() => document.documentElement.outerHTML.match(/⟦[^⟧]*⟧/)?.[0]";

    private Inspection() {}

    /// What keeps people from using it who can't see well, or have no mouse. Empty is good.
    static List<String> barriers(Page page) {
        return violations(page, null);
    }

    /// What one can't tell from its background. Nothing else changes with the light.
    static List<String> paleness(Page page) {
        return violations(page, List.of("color-contrast", "link-in-text-block"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, @Nullable List<String> rules) {
        if (page.evaluate("() => !window.axe").equals(true)) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(VIOLATIONS, rules);
    }

    /// What doesn't fit on the screen, and words that nobody wrote. Empty is good.
    static List<String> flaws(Page page) {
        var flaws = new ArrayList<String>();
        if (page.evaluate(WIDER) instanceof String wide) {
            flaws.add(wide);
        }
        if (page.evaluate(MISSING) instanceof String key) {
            flaws.add("nobody wrote " + key);
        }
        return flaws;
    }

    private static String script() {
        try (var script = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
