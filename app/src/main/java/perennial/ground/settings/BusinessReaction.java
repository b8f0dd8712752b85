package perennial.ground.settings;

import perennial.ground.shared.Business;
import perennial.ground.shared.ExtensionPoint;

/// Brings what a module keeps in line when the business is described differently: another time zone, another currency.
///
/// Runs as a job, in one transaction with all the others; what is made anew by every refresh needs none of this.
/// Doing it twice changes nothing.
@ExtensionPoint
public interface BusinessReaction {

    /// Names it; a message key `<key>.following` says what is going on while it runs.
    String key();

    /// @param before what the kept numbers are in line with
    void follow(Business before, Business now);
}
