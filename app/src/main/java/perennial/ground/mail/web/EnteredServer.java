package perennial.ground.mail.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailServer.Encryption;
import perennial.ground.mail.Mailbox;
import perennial.ground.ui.Complaints;

/// What somebody entered about the server, as it was typed. The password is not among it: it goes in and never out.
///
/// @param port empty for the usual one
record EnteredServer(
        String host, String port, String encryption, String user, String senderName, String senderAddress) {

    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?|[0-9a-fA-F:.]+");
    private static final int LONGEST = 253;
    private static final int HIGHEST_PORT = 65_535;

    static EnteredServer of(Map<String, String> typed) {
        return new EnteredServer(
                typed.getOrDefault("host", "").strip().toLowerCase(Locale.ROOT),
                typed.getOrDefault("port", "").strip(),
                typed.getOrDefault("encryption", Encryption.STARTTLS.key()),
                typed.getOrDefault("user", "").strip(),
                typed.getOrDefault("sender-name", "").strip(),
                typed.getOrDefault("sender-address", "").strip());
    }

    static EnteredServer of(MailServer server) {
        return new EnteredServer(
                server.host(),
                Integer.toString(server.port()),
                server.encryption().key(),
                server.user(),
                server.sender().name(),
                server.sender().address());
    }

    /// @param ownNetwork whether it may stand in our own network
    /// @return empty if something is wrong, which is then among the complaints
    Optional<MailServer> read(boolean ownNetwork, Complaints complaints) {
        if (host.length() > LONGEST || !HOST.matcher(host).matches()) {
            complaints.add("host", "mail.host.odd");
        }
        var way = way();
        if (way == null) {
            complaints.add("encryption", "mail.encryption.odd");
        }
        var number = number(way);
        if (number == null) {
            complaints.add("port", "mail.port.odd");
        }
        if (user.length() > LONGEST || !Mailbox.isLine(user)) {
            complaints.add("user", "mail.user.odd");
        }
        if (!Mailbox.isLine(senderName)) {
            complaints.add("sender-name", "mail.sender-name.odd");
        }
        var sender = Mailbox.of(Mailbox.isLine(senderName) ? senderName : "", senderAddress);
        if (sender.isEmpty()) {
            complaints.add("sender-address", "mail.sender-address.odd");
        }
        return complaints.none() && way != null && number != null
                ? sender.map(from -> new MailServer(host, number, way, user, from, ownNetwork))
                : Optional.empty();
    }

    private @Nullable Encryption way() {
        try {
            return Encryption.of(encryption);
        } catch (IllegalArgumentException noneOfOurs) {
            return null;
        }
    }

    private @Nullable Integer number(@Nullable Encryption way) {
        if (port.isEmpty()) {
            return (way == null ? Encryption.STARTTLS : way).usualPort();
        }
        if (!port.matches("[0-9]{1,5}")) {
            return null;
        }
        int number = Integer.parseInt(port);
        return number >= 1 && number <= HIGHEST_PORT ? number : null;
    }
}
