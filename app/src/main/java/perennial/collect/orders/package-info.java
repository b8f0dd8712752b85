/// What was bought: orders with their lines and refunds, products and categories.
@NullMarked
@ApplicationModule(
        displayName = "Orders",
<<<<<<< HEAD
        allowedDependencies = {
            "collect.customers",
            "collect.intake",
            "ground.database",
            "ground.refresh",
            "ground.shared",
            "ground.ui"
        })
=======
        allowedDependencies = {"collect.customers", "collect.intake", "ground.database", "ground.refresh", "ground.shared", "ground.ui", "ground.ui :: charts"})
>>>>>>> d85b709 (Let orders and insight draw charts, and renew the map)
package perennial.collect.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
