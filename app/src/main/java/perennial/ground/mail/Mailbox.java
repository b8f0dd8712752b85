package perennial.ground.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// A name and an address as they stand at the head of a letter. Nothing that could begin another line gets in.
///
/// @param name empty where there is none
/// @param address in ASCII; letters of other alphabets in its domain are written the way name servers know
public record Mailbox(String name, String address) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)*" + LABEL);

    public Mailbox {
        if (!isLine(name) || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a sender's name is one line of at most " + LONGEST_NAME);
        }
        if (!isWritten(address)) {
            throw new IllegalArgumentException("an address is like ada@shop.example");
        }
    }

    /// @param typed an address, perhaps with a domain of other than Latin letters
    /// @return empty if no letter can be sent there
    public static Optional<Mailbox> of(String name, String typed) {
        var address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || !isLine(name) || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        try {
            var written = address.substring(0, at) + "@" + IDN.toASCII(address.substring(at + 1));
            return isWritten(written) ? Optional.of(new Mailbox(name, written)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /// Whether it stays on its line, wherever it is printed.
    public static boolean isLine(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        || Character.getType(c) == Character.SURROGATE);
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    private static boolean isWritten(String address) {
        int at = address.indexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && address.length() <= LONGEST
                && LOCAL.matcher(address.substring(0, at)).matches()
                && DOMAIN.matcher(address.substring(at + 1)).matches();
    }
}
