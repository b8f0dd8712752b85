/// How Perennial looks and speaks: the shell around every page, the components, the words, the formats.
///
/// A controller returns a [perennial.ground.ui.Page]; its template gets `ui` and `page`.
/// The guide is `docs/guides/add-a-page.md`.
@NullMarked
@ApplicationModule(
        displayName = "User interface",
        allowedDependencies = {"ground.shared"})
package perennial.ground.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
