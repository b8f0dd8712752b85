package perennial.ground.database;

/// Another running program has the data folder.
final class FolderInUse extends DatabaseUnavailable {

    FolderInUse(DataFolder folder) {
        super("Perennial is already running on the data folder " + folder.path()
                + ". Stop it first, or choose another folder with --data.");
    }
}
