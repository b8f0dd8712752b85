package perennial.ground.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/// From which network somebody calls: what is counted together when one may not do something too often.
public final class Network {

    private static final int SHARED_BYTES = 8;

    private Network() {}

    /// Whoever has one address of the new kind has the 2^64 beside it, too.
    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, SHARED_BYTES) + "::/64"
                    : address;
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }
}
