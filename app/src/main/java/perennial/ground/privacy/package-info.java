/// What we know about a person, handed to them whole or erased: in every module, one interface.
///
/// Each module that stores anything about customers contributes a [perennial.ground.privacy.PersonalData]; a test fails
/// when a table about customers is in none of them.
@NullMarked
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "ground.access",
            "ground.database",
            "ground.jobs",
            "ground.refresh",
            "ground.shared",
            "ground.ui"
        })
package perennial.ground.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
