package perennial.ground.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a [Command] is called. It stands on the class so that it can be read before the command, and with it the
/// database, is brought to life.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CommandLine {

    /// The word after `./perennial`.
    String name();

    /// What may follow it, as help shows it and as it is then read: `FILE… [--as-of DATE] [--json]`.
    ///
    /// A word in capitals is a file or other value that must be there, `[FILE]` one that may be; `…` says
    /// that there may be more. An option followed by capitals takes a value. All options may be left out.
    String takes() default "";

    /// Key of the one line that says what it does.
    String help();

    Database database() default Database.OWN;

    /// Which database a command works on.
    enum Database {
        /// The shop's: the one in the data folder, shared with a running Perennial, or the one named by URL.
        OWN,
        /// An empty one that is thrown away at the end.
        SCRATCH
    }
}
