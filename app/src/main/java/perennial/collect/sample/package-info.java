/// A bakery that never was, to try everything on: 2½ years of customers and orders ending yesterday.
///
/// The door is [SampleBusiness]. Behind it a story is told in four steps: [Lives] (who comes, how often, until when),
/// [Faces] (what they are called), [Purchases] (what they buy and when) and [OrderBook] (what the shop's books say).
@NullMarked
@ApplicationModule(
        displayName = "Sample business",
        allowedDependencies = {
            "collect.intake",
            "collect.intake :: meaning",
            "ground.access",
            "ground.commands",
            "ground.jobs",
            "ground.refresh",
            "ground.shared",
            "ground.ui"
        })
package perennial.collect.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
