package dev.ferry.rest.server.limit;

import com.google.common.net.InetAddresses;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Where a request comes from. Good while it is served; found out only where somebody asks. */
public final class Origin {
    private static final String ATTRIBUTE = "dev.ferry.rest.origin";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final InetAddress NOBODY = InetAddresses.forString("0.0.0.0");

    /** So much of an IPv6 address is what a household or a small site is given; the rest it chooses as it likes. */
    private static final int NETWORK_BITS = 56;

    private final Request request;
    private final TrustedProxies proxies;

    private Origin(Request request, TrustedProxies proxies) {
        this.request = request;
        this.proxies = proxies;
    }

    /** Notes it on the request. */
    public static Origin note(Request request, TrustedProxies proxies) {
        Origin origin = new Origin(request, proxies);
        request.setAttribute(ATTRIBUTE, origin);
        return origin;
    }

    static Origin of(ContainerRequestContext request) {
        if (request.getProperty(ATTRIBUTE) instanceof Origin origin) {
            return origin;
        }
        throw new IllegalStateException("a request that nobody admitted");
    }

    /** The client's address, as text. */
    public String address() {
        return InetAddresses.toAddrString(client());
    }

    /** What limits count: an IPv4 address, or the network of an IPv6 address. */
    String network() {
        InetAddress client = client();
        return client instanceof Inet6Address six ? network(six) : InetAddresses.toAddrString(client);
    }

    private static String network(Inet6Address address) {
        try {
            byte[] beginning = TrustedProxies.beginning(address.getAddress(), NETWORK_BITS);
            return InetAddresses.toAddrString(InetAddress.getByAddress(beginning)) + "/" + NETWORK_BITS;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address of 16 bytes", impossible);
        }
    }

    private InetAddress client() {
        return proxies.client(
                connected(request.getRemoteAddr()),
                String.join(",", request.getRequest().getHeaders().values(FORWARDED_FOR)));
    }

    /** Of who has hung up nothing is known; which of this machine's networks it is counts nothing. */
    private static InetAddress connected(@Nullable String address) {
        if (address == null) {
            return NOBODY;
        }
        int zone = address.indexOf('%');
        return InetAddresses.forString(zone < 0 ? address : address.substring(0, zone));
    }
}
