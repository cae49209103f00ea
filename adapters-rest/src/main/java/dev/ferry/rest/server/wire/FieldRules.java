package dev.ferry.rest.server.wire;

import dev.ferry.rest.server.problem.ProblemCode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.jspecify.annotations.Nullable;

/** What the fields of a request's head may say together. */
final class FieldRules {
    /** Fields of one value: sent twice, one reader takes the first and another the last. */
    private static final Set<String> SINGLE = Set.of(
            "authorization",
            "content-encoding",
            "content-length",
            "content-location",
            "content-range",
            "content-type",
            "cookie",
            "date",
            "expect",
            "from",
            "host",
            "idempotency-key",
            "if-modified-since",
            "if-range",
            "if-unmodified-since",
            "max-forwards",
            "origin",
            "proxy-authorization",
            "range",
            "referer",
            "sec-fetch-site",
            "transfer-encoding",
            "user-agent");

    private static final Pattern HOST =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._~!$&'()*+,;=%-]*)(?::([0-9]{0,5}))?");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final int HIGHEST_PORT = 65_535;

    private FieldRules() {}

    /** Why the request is refused; nothing where it is not. */
    static Optional<ProblemCode> fault(MimeHeaders fields) {
        String length = fields.getHeader(Header.ContentLength);
        String coding = fields.getHeader(Header.TransferEncoding);
        boolean framed = length == null || LENGTH.matcher(length).matches();
        boolean decoded = coding == null || coding.equalsIgnoreCase("chunked");
        if (isAnyDoubled(fields) || !framed || !decoded || !isHost(fields.getHeader(Header.Host))) {
            return Optional.of(ProblemCode.BAD_REQUEST);
        }
        String expected = fields.getHeader(Header.Expect);
        return expected == null || expected.equalsIgnoreCase("100-continue")
                ? Optional.empty()
                : Optional.of(ProblemCode.EXPECTATION_FAILED);
    }

    /**
     * A client may offer another protocol with any request, as Java's own does; whoever speaks none goes on as if
     * nothing had been offered (RFC 9110, 7.8). Grizzly would take the request for one of that protocol.
     */
    static void ignoreUpgrade(HttpHeader request, MimeHeaders fields) {
        request.getUpgradeDC().recycle();
        fields.removeHeader(Header.Upgrade);
        fields.removeHeader("HTTP2-Settings");
        String connection = fields.getHeader(Header.Connection);
        if (connection != null) {
            wanted(fields, connection);
        }
    }

    /** Grizzly reads the field as one word, and only the first. */
    private static void wanted(MimeHeaders fields, String connection) {
        Set<String> options = new HashSet<>(options(connection));
        fields.values(Header.Connection).forEach(more -> options.addAll(options(more)));
        if (options.contains("close")) {
            fields.setValue(Header.Connection).setString("close");
        } else if (options.contains("keep-alive")) {
            fields.setValue(Header.Connection).setString("keep-alive");
        } else {
            fields.removeHeader(Header.Connection);
        }
    }

    private static Set<String> options(String connection) {
        Set<String> options = new HashSet<>();
        Arrays.stream(connection.split(",", -1))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .forEach(options::add);
        return options;
    }

    private static boolean isAnyDoubled(MimeHeaders fields) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            DataChunk name = fields.getName(i);
            String lower = name.toString().toLowerCase(Locale.ROOT);
            if (SINGLE.contains(lower) && !seen.add(lower)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHost(@Nullable String host) {
        if (host == null) {
            return true; // Grizzly looks whether the version needs one
        }
        var parts = HOST.matcher(host);
        return parts.matches()
                && (parts.group(1) == null
                        || parts.group(1).isEmpty()
                        || Integer.parseInt(parts.group(1)) <= HIGHEST_PORT);
    }
}
