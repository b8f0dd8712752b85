/// The one store: a PostgreSQL of our own in the data folder, or any PostgreSQL 16+ by URL; migrations, backup,
/// restore.
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"ground.shared", "ground.commands"})
package perennial.ground.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
