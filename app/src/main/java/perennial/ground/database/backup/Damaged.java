package perennial.ground.database.backup;

import perennial.ground.commands.ExpectedFailure;

/// The backup is not as it was written.
final class Damaged extends ExpectedFailure {

    Damaged(String what) {
        super("This backup is damaged: " + what + ". Nothing was changed; try another copy of it.");
    }
}
