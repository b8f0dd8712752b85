package perennial.ground.ui;

import perennial.ground.shared.ExtensionPoint;

/// A menu entry. Contribute one as a bean and it appears in the navigation, the breadcrumbs and the command bar.
///
/// ```java
/// @Bean NavItem imports() { return NavItem.of(Chapter.CUSTOMERS, "intake.nav", "/imports", 30); }
/// ```
@ExtensionPoint
public interface NavItem {

    Chapter chapter();

    /// Key of its label in the message bundles.
    String key();

    String path();

    /// Smaller comes first within the chapter; the first is where the chapter's name leads.
    int order();

    /// Who sees it: `read-only`, `staff`, `manager` or `owner`. The page itself must refuse others on its own.
    default String minimumRole() {
        return "read-only";
    }

    static NavItem of(Chapter chapter, String key, String path, int order) {
        return of(chapter, key, path, order, "read-only");
    }

    static NavItem of(Chapter chapter, String key, String path, int order, String minimumRole) {
        return new Plain(chapter, key, path, order, minimumRole);
    }

    /// An entry that is only its five facts.
    record Plain(Chapter chapter, String key, String path, int order, String minimumRole) implements NavItem {}
}
