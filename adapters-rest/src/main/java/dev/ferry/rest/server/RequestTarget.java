package dev.ferry.rest.server;

import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;

/** Reads where a request goes before Jersey does, which would take what cannot be read for a fault of its own. */
final class RequestTarget {
    /** A path of letters that stand for themselves. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/._-]*");

    private RequestTarget() {}

    /**
     * Nothing, where the target is well-formed; {@code Host} is then put aside for {@code self}, so that no URL is ever
     * made of what a client says this server is called.
     */
    static Optional<ProblemCode> check(Request request, URI self) {
        String target = target(request);
        if (target.length() > Limits.TARGET_BYTES) {
            return Optional.of(ProblemCode.URI_TOO_LONG);
        }
        return isPath(target) && standsFor(request, self) ? Optional.empty() : Optional.of(ProblemCode.BAD_REQUEST);
    }

    private static String target(Request request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** Nearly every target is plain, and needs no parser. */
    private static boolean isPath(String target) {
        return PLAIN.matcher(target).matches() || isWellFormed(target);
    }

    /** Of RFC 9112: neither a fragment, nor parameters of a segment, which Jersey reads and no route has. */
    private static boolean isWellFormed(String target) {
        try {
            return target.startsWith("/")
                    && target.indexOf('#') < 0
                    && !path(target).contains(";")
                    && StandardCharsets.US_ASCII.newEncoder().canEncode(target)
                    && new URI("http://ferry" + target).getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private static String path(String target) {
        return target.split("[?]", 2)[0];
    }

    private static boolean standsFor(Request request, URI self) {
        try {
            request.setServerName(self.getHost());
            request.setServerPort(self.getPort() < 0 ? 80 : self.getPort());
            return true;
        } catch (RuntimeException _) {
            // Grizzly reads Host first, and throws one thing or another when it cannot
            return false;
        }
    }
}
