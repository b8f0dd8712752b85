package perennial.ground.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.User;
import perennial.ground.access.Users;
import perennial.ground.privacy.Forgotten;
import perennial.ground.privacy.store.ErasureStore;
import perennial.ground.privacy.store.ErasureStore.Erased;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// Who was erased, by number and day, and the way back for those who want to be customers again.
@Controller
@Needs(Role.MANAGER)
public class ErasurePages {

    private static final String PATH = "/settings/privacy";
    private static final int LISTED = 200;

    private final ErasureStore erasures;
    private final Forgotten forgotten;
    private final Users users;

    ErasurePages(ErasureStore erasures, Forgotten forgotten, Users users) {
        this.erasures = erasures;
        this.forgotten = forgotten;
        this.users = users;
    }

    public record Row(String customer, Shown when, String by, String state) {}

    public record ErasuresView(String lead, List<Row> rows) {}

    @Bean
    static NavItem privacyPage() {
        return NavItem.of(Chapter.SETTINGS, "privacy.nav", PATH, 70, "manager");
    }

    @GetMapping(PATH)
    Page list(Formats formats) {
        var names =
                users.all().stream().collect(Collectors.toMap(user -> user.id().toString(), User::name));
        var rows = erasures.latest(LISTED).stream()
                .map(erased -> row(erased, names, formats))
                .toList();
        return Page.of("privacy/erasures", new ErasuresView(formats.t("privacy.erasures.lead", rows.size()), rows));
    }

    @PostMapping(PATH + "/come-back")
    Redirect comeBack(@RequestParam(defaultValue = "") String who) {
        return !who.isBlank() && forgotten.letComeBack(who)
                ? Redirect.to(PATH).saying("privacy.come-back.done")
                : Redirect.to(PATH).warning("privacy.come-back.nobody");
    }

    private static Row row(Erased erased, Map<String, String> names, Formats formats) {
        var by = erased.by() == null ? "" : names.getOrDefault(erased.by(), "");
        return new Row(
                formats.t("privacy.erasures.number", Long.toString(erased.customer())),
                formats.moment(erased.at()),
                by.isEmpty() ? formats.t("privacy.erasures.nobody") : by,
                formats.t(erased.liftedAt() == null ? "privacy.erasures.kept-out" : "privacy.erasures.lifted"));
    }
}
