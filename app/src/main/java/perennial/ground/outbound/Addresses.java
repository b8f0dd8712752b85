package perennial.ground.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Which numbers lead into the open, and which into somebody's own network, this machine first of all.
///
/// Of IPv4 everything counts as open that is not set aside (RFC 6890); of IPv6 only what has been given out for the
/// open, without what carries an IPv4 address inside. Java makes an IPv4 address of one that is mapped into IPv6.
final class Addresses {

    private Addresses() {}

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        boolean aside = a == 0
                || a == 10
                || a == 127
                || a == 100 && b >= 64 && b < 128 // shared by customers of one provider
                || a == 169 && b == 254 // link-local, and where clouds tell machines their secrets
                || a == 172 && b >= 16 && b < 32
                || a == 192 && b == 168
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 192 && b == 88 && c == 99
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113
                || a >= 224;
        return !aside;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean given = first >> 13 == 1; // 2000::/3
        boolean aside = first == 0x2001 && (second < 0x200 || second == 0xdb8)
                || first == 0x2002
                || first == 0x3fff && second < 0x1000;
        return given && !aside;
    }
}
