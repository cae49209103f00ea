package dev.ferry.rest.server.wire;

import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;

/** Requests that have a body which nobody reads: where the method gives it no meaning (RFC 9110, 9.3) it is refused. */
final class Bodiless {
    /** What a DELETE there is about may stand in its body as well as in its address. */
    private static final Pattern READ = Pattern.compile("/api/v1/accounts/[^/]+/offers/[^/]+/waiver");

    private Bodiless() {}

    static boolean isWronged(HttpRequestPacket request) {
        return request.getMethod().getPayloadExpectation() != Method.PayloadExpectation.ALLOWED
                && hasBody(request)
                && !(request.getMethod() == Method.DELETE
                        && READ.matcher(request.getRequestURI()).matches());
    }

    private static boolean hasBody(HttpRequestPacket request) {
        String length = request.getHeader("Content-Length");
        return request.containsHeader("Transfer-Encoding")
                || (length != null && !length.strip().equals("0"));
    }
}
