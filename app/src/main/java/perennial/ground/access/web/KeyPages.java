package perennial.ground.access.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.ground.access.ApiKey;
import perennial.ground.access.ApiKeys;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Scope;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Shown;

/// The keys of programs: who has one, when it was last used, and a way to take it back.
@Controller
@Needs(Role.MANAGER)
public class KeyPages {

    private static final String PATH = "/settings/keys";

    private final ApiKeys keys;

    KeyPages(ApiKeys keys) {
        this.keys = keys;
    }

    /// @param path to take it back; null when that is done
    public record Row(
            @Nullable String path,
            String name,
            String beginning,
            String what,
            @Nullable Shown used) {}

    public record KeysView(List<Row> rows, List<Option> kinds, String name, Complaints complaints) {}

    public record NewKeyView(String name, String key) {}

    @Bean
    static NavItem keysPage() {
        return NavItem.of(Chapter.SETTINGS, "access.nav.keys", PATH, 25, "manager");
    }

    @GetMapping(PATH)
    Page list(Formats formats) {
        return page("", formats, new Complaints(formats));
    }

    @PostMapping(PATH)
    Answer create(
            CurrentUser user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            Formats formats) {
        var said = name.strip();
        if (said.isEmpty() || said.length() > ApiKeys.LONGEST_NAME) {
            var complaints = new Complaints(formats).add("name", "access.keys.name.odd", ApiKeys.LONGEST_NAME);
            return page(said, formats, complaints).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var asks = kind.equals(ApiKey.Kind.API.key());
        var text = keys.create(
                asks ? ApiKey.Kind.API : ApiKey.Kind.WRITE, said, asks ? Set.of(Scope.values()) : Set.of(), user.id());
        return Page.of("access/new-key", new NewKeyView(said, text));
    }

    @PostMapping(PATH + "/{id}/revoke")
    Answer revoke(@PathVariable long id) {
        return keys.revoke(id)
                ? Redirect.to(PATH).saying("access.keys.revoked")
                : Redirect.to(PATH).warning("access.keys.gone");
    }

    private Page page(String name, Formats formats, Complaints complaints) {
        var kinds = Stream.of(ApiKey.Kind.values())
                .map(kind ->
                        new Option(kind.key(), formats.t("access.keys.kind." + kind.key()), kind == ApiKey.Kind.WRITE))
                .toList();
        var rows = keys.all().stream().map(key -> row(key, formats)).toList();
        return Page.of("access/keys", new KeysView(rows, kinds, name, complaints));
    }

    private static Row row(ApiKeys.Listed key, Formats formats) {
        var scopes = key.scopes().stream().collect(Collectors.joining(", "));
        return new Row(
                key.revokedAt() == null ? PATH + "/" + key.id() + "/revoke" : null,
                key.name(),
                key.beginning() + "…",
                formats.t("access.keys.kind." + key.kind()) + (scopes.isEmpty() ? "" : " (" + scopes + ")"),
                key.lastUsedAt() == null ? null : formats.moment(key.lastUsedAt()));
    }
}
