/// What each customer will do, as well as their past can tell; the only caller of the models.
@NullMarked
@ApplicationModule(
        displayName = "Prediction",
        allowedDependencies = {
            "ground.database",
            "ground.privacy",
            "ground.refresh",
            "ground.shared",
            "understand.traits"
        })
package perennial.understand.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
