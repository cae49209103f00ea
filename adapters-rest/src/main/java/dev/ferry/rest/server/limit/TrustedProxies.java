package dev.ferry.rest.server.limit;

import com.google.common.base.Splitter;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The proxies that are believed when they say for whom they ask. */
public record TrustedProxies(List<Range> ranges) {
    private static final Splitter HOPS = Splitter.on(',').trimResults().omitEmptyStrings();

    /** Of a chain of proxies more is not read: a client may write as many as it likes. */
    private static final int MOST_HOPS = 16;

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /**
     * Addresses that begin alike.
     *
     * @param bits how many of them are compared
     */
    public record Range(InetAddress first, int bits) {

        /** Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or one address; nothing where it is none of these. */
        static Optional<Range> parse(String written) {
            List<String> parts = Splitter.on('/').splitToList(written);
            if (parts.size() > 2 || !InetAddresses.isInetAddress(parts.getFirst())) {
                return Optional.empty();
            }
            InetAddress first = InetAddresses.forString(parts.getFirst());
            int most = first.getAddress().length * Byte.SIZE;
            return parts.size() == 1
                    ? Optional.of(new Range(first, most))
                    : bits(parts.getLast()).filter(bits -> bits <= most).map(bits -> new Range(first, bits));
        }

        private static Optional<Integer> bits(String written) {
            return written.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(written)) : Optional.empty();
        }

        boolean holds(InetAddress address) {
            byte[] one = first.getAddress();
            byte[] other = address.getAddress();
            return one.length == other.length && Arrays.equals(beginning(one, bits), beginning(other, bits));
        }
    }

    /** The same with all but its first bits zero. */
    static byte[] beginning(byte[] address, int bits) {
        byte[] masked = new byte[address.length];
        int whole = bits / Byte.SIZE;
        System.arraycopy(address, 0, masked, 0, whole);
        int rest = bits % Byte.SIZE;
        if (rest > 0) {
            masked[whole] = (byte) (address[whole] & (0xFF << (Byte.SIZE - rest)));
        }
        return masked;
    }

    /**
     * Who asks: the one who is connected, or, as long as that is a proxy that is believed, the one for whom it says
     * that it asks. What cannot be read is not believed.
     *
     * @param forwardedFor what {@code X-Forwarded-For} says: each proxy adds at the end who is connected to it
     */
    InetAddress client(InetAddress connected, String forwardedFor) {
        InetAddress client = connected;
        List<String> hops = HOPS.splitToList(forwardedFor).reversed();
        for (String hop : hops.subList(0, Math.min(hops.size(), MOST_HOPS))) {
            Optional<InetAddress> before = address(hop);
            if (before.isEmpty() || !isTrusted(client)) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    /** Some proxies write the client's port behind its address. */
    private static Optional<InetAddress> address(String hop) {
        try {
            return Optional.of(
                    InetAddresses.forString(HostAndPort.fromString(hop).getHost()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }
}
