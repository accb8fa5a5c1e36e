package fr.aiguillage.forwarder.remise;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Which addresses are inside a network, where nothing that a directory names may lead us (SSRF). */
public final class InternalAddresses {
    private InternalAddresses() {}

    public static boolean contains(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? isReserved6(address.getAddress())
                        : isReserved4(address.getAddress()));
    }

    /** 0/8, 100.64/10 (RFC 6598), 192.0.0/24 (RFC 6890), 198.18/15 (RFC 2544), 240/4 and broadcast. */
    private static boolean isReserved4(byte[] address) {
        int first = address[0] & 0xff;
        int second = address[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && address[2] == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }

    /** Unique local (RFC 4193), and what embeds an IPv4 address: NAT64 (RFC 6052), 6to4 (RFC 3056), Teredo (RFC 4380). */
    private static boolean isReserved6(byte[] address) {
        int first = (address[0] & 0xff) << 8 | (address[1] & 0xff);
        int second = (address[2] & 0xff) << 8 | (address[3] & 0xff);
        return (first & 0xfe00) == 0xfc00
                || (first == 0x64 && second == 0xff9b)
                || first == 0x2002
                || (first == 0x2001 && second == 0)
                || first == 0;
    }
}
