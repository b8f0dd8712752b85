package perennial.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Somebody with an account on this machine.
///
/// @param number what the system knows them by; names may be missing in a container
record Person(int number, String name) {

    private static final Path OURSELVES = Path.of("/proc/self");

    static Person running() {
        return owning(OURSELVES).orElseGet(() -> new Person(-1, System.getProperty("user.name")));
    }

    /// Empty where the system has no numbers for people.
    static Optional<Person> owning(Path file) {
        try {
            return Optional.of(new Person(
                    (Integer) Files.getAttribute(file, "unix:uid"),
                    Files.getOwner(file).getName()));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    boolean isRoot() {
        return number == 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
