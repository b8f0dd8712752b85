package perennial.collect.timeline;

import java.util.Locale;

/// One key by which somebody is known. An event's own keys are told from the strongest to the weakest.
///
/// @param sourceId within which the value is unique; 0 for an e-mail address or a telephone number
/// @param value as other programs write it; an e-mail address in lower case, a telephone number in E.164
public record SubjectKey(Kind kind, int sourceId, String value) {

    public static final int LONGEST = 300;
    public static final int EVERYWHERE = 0;

    /// From the strongest to the weakest.
    public enum Kind {
        USER,
        EMAIL,
        PHONE,
        ANONYMOUS,
        DEVICE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public SubjectKey {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST + " characters, was " + value.length());
        }
    }

    /// Asked for several times with each event; the one made for records takes each component by a way of its own.
    @Override
    public int hashCode() {
        return (value.hashCode() * 31 + sourceId) * 31 + kind.ordinal();
    }
}
