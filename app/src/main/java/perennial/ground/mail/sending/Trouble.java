package perennial.ground.mail.sending;

import org.jspecify.annotations.Nullable;

/// Why a letter did not get through.
///
/// @param said by the server, as it stands; null where there was none to say anything
public record Trouble(Kind kind, @Nullable String said) {

    /// What is to be done about it.
    public enum Cure {
        /// Somebody has to mend the settings; letters wait meanwhile, and no other is tried.
        MEND,
        /// It may go better in a while.
        WAIT,
        /// This letter will never get through.
        NONE
    }

    /// `mail.trouble.<key>` says it in a sentence.
    public enum Kind {
        UNKNOWN_HOST("unknown-host", Cure.MEND),
        REFUSED("refused", Cure.MEND),
        TIMEOUT("timeout", Cure.MEND),
        CERTIFICATE("certificate", Cure.MEND),
        NO_TLS("no-tls", Cure.MEND),
        NO_MAIL("no-mail", Cure.MEND),
        PASSWORD("password", Cure.MEND),
        OWN_NETWORK("own-network", Cure.MEND),
        OPEN_LINE("open-line", Cure.MEND),
        SENDER("sender", Cure.MEND),
        LATER("later", Cure.WAIT),
        BROKE_OFF("broke-off", Cure.WAIT),
        RECIPIENT("recipient", Cure.NONE),
        REJECTED("rejected", Cure.NONE),
        SEALED("sealed", Cure.NONE),
        TOO_LATE("too-late", Cure.NONE);

        private final String key;
        private final Cure cure;

        Kind(String key, Cure cure) {
            this.key = key;
            this.cure = cure;
        }

        public String key() {
            return key;
        }

        public Cure cure() {
            return cure;
        }
    }

    static Trouble of(Kind kind) {
        return new Trouble(kind, null);
    }
}
