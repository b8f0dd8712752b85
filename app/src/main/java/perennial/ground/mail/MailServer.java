package perennial.ground.mail;

/// Through which server letters go, and in whose name.
///
/// @param user empty where the server asks for none
/// @param ownNetwork whether an owner named it, so that it may stand in our own network
public record MailServer(
        String host, int port, Encryption encryption, String user, Mailbox sender, boolean ownNetwork) {

    /// How the line is kept from being read. `mail.encryption.<key>` names it.
    public enum Encryption {
        STARTTLS("starttls", 587),
        TLS("tls", 465),
        /// Only to this machine itself.
        NONE("none", 25);

        private final String key;
        private final int usualPort;

        Encryption(String key, int usualPort) {
            this.key = key;
            this.usualPort = usualPort;
        }

        public String key() {
            return key;
        }

        public int usualPort() {
            return usualPort;
        }

        /// @throws IllegalArgumentException for a key there is not
        public static Encryption of(String key) {
            for (var each : values()) {
                if (each.key.equals(key)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no way of encryption: " + key);
        }
    }

    /// Whether a password that was meant for the other one would go to the same place, as safely as before.
    public boolean isTheSamePlaceAs(MailServer other) {
        return host.equalsIgnoreCase(other.host)
                && port == other.port
                && encryption == other.encryption
                && user.equals(other.user);
    }
}
