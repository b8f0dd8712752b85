/// The one way to send a letter.
///
/// A letter is part of the transaction that writes it, and is sent at least once: after a crash at the wrong moment it
/// may come twice, under the same Message-ID. What it said is forgotten once it is sent.
@NullMarked
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {
            "ground.access",
            "ground.jobs",
            "ground.outbound",
            "ground.privacy",
            "ground.shared",
            "ground.ui"
        })
package perennial.ground.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
