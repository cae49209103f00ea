package dev.ferry.rest.server.wire;

import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;

/**
 * Holds what has come of a request's head against the letter of RFC 9112, before Grizzly reads it, which takes much
 * that another server on the way may understand otherwise. Each line is looked at as soon as it is there.
 */
final class RequestHead {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final Pattern REQUEST_LINE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+ [!-~]+ HTTP/([0-9]\\.[0-9])");

    private RequestHead() {}

    /** What is wrong with it; nothing where all is well as far as it has come. */
    static Optional<ProblemCode> fault(Buffer input) {
        int from = input.position();
        int begin = from;
        int lines = 0;
        boolean hasLength = false;
        boolean hasCoding = false;
        for (int i = from; i < input.limit() && i - from < Limits.HEADER_BYTES; i++) {
            if (input.get(i) == '\n') {
                int end = i > begin && input.get(i - 1) == '\r' ? i - 1 : i;
                if (end == begin && lines > 0) {
                    // Grizzly forgets the length where a coding comes behind it, and nobody could tell any longer
                    return hasLength && hasCoding ? Optional.of(ProblemCode.BAD_REQUEST) : Optional.empty();
                }
                hasLength |= isNamed(input, begin, end, "content-length:");
                hasCoding |= isNamed(input, begin, end, "transfer-encoding:");
                Optional<ProblemCode> fault = lines == 0 ? requestLine(input, begin, end) : field(input, begin, end);
                if (fault.isPresent()) {
                    return fault;
                }
                if (++lines > Limits.HEADER_FIELDS + 1) {
                    return Optional.of(ProblemCode.HEADERS_TOO_LARGE);
                }
                begin = i + 1;
            }
        }
        return input.limit() - from < Limits.HEADER_BYTES
                ? Optional.empty()
                : Optional.of(lines == 0 ? ProblemCode.URI_TOO_LONG : ProblemCode.HEADERS_TOO_LARGE);
    }

    private static Optional<ProblemCode> requestLine(Buffer input, int begin, int end) {
        byte[] bytes = new byte[end - begin];
        for (int i = begin; i < end; i++) {
            bytes[i - begin] = input.get(i);
        }
        var line = REQUEST_LINE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!line.matches()) {
            return Optional.of(ProblemCode.BAD_REQUEST);
        }
        return line.group(1).equals("1.1") || line.group(1).equals("1.0")
                ? Optional.empty()
                : Optional.of(ProblemCode.HTTP_VERSION_NOT_SUPPORTED);
    }

    /** A name without blanks, a colon, and a value in which nothing ends a line or a text. */
    private static Optional<ProblemCode> field(Buffer input, int begin, int end) {
        int colon = begin;
        while (colon < end && isOfToken(input.get(colon))) {
            colon++;
        }
        boolean well = colon > begin && colon < end && input.get(colon) == ':';
        for (int i = colon; well && i < end; i++) {
            int c = input.get(i) & 0xff;
            well = (c >= ' ' && c != 0x7f) || c == '\t';
        }
        return well ? Optional.empty() : Optional.of(ProblemCode.BAD_REQUEST);
    }

    private static boolean isNamed(Buffer input, int begin, int end, String lower) {
        if (end - begin < lower.length()) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (Character.toLowerCase((char) (input.get(begin + i) & 0xff)) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfToken(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }
}
