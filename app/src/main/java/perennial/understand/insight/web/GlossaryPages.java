package perennial.understand.insight.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.understand.lifecycle.Stage;
import perennial.understand.traits.Trait;
import perennial.understand.traits.Traits;

/// Every word the numbers are called by, with its one-line meaning.
@Controller
@Needs(Role.READ_ONLY)
public class GlossaryPages {

    private static final List<String> FIGURES = List.of(
            "insight.value.figure.value",
            "insight.value.figure.spend",
            "insight.value.figure.average",
            "insight.value.figure.orders",
            "insight.value.figure.rhythm",
            "insight.value.figure.returning",
            "insight.month.figure.sold",
            "insight.month.figure.orders",
            "insight.month.figure.new");

    private final Traits traits;

    GlossaryPages(Traits traits) {
        this.traits = traits;
    }

    public record Part(String title, List<Fact> entries) {}

    public record GlossaryView(List<Part> parts) {}

    @Bean
    static NavItem glossary() {
        return NavItem.of(Chapter.UNDERSTAND, "insight.glossary.nav", "/glossary", 90);
    }

    @GetMapping("/glossary")
    Page glossary(Formats formats) {
        var customer = traits.all().stream().map(Trait::key).map(key -> entry("traits." + key, formats));
        var business = FIGURES.stream().map(key -> entry(key, formats));
        var stages = Stream.of(Stage.values())
                .map(stage -> Fact.of(
                        formats.t("ui.stage." + stage.key()), formats.t("insight.lifecycle.meaning." + stage.key())));
        return Page.of(
                "insight/glossary",
                new GlossaryView(List.of(
                        new Part(formats.t("insight.glossary.business"), business.toList()),
                        new Part(formats.t("insight.glossary.stages"), stages.toList()),
                        new Part(formats.t("insight.glossary.customer"), customer.toList()))));
    }

    private static Fact entry(String key, Formats formats) {
        return Fact.of(formats.t(key), formats.t(key + ".definition"));
    }
}
