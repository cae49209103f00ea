package dev.ferry.rest.server.wire;

import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;

/**
 * Holds what has come of one request's head against the letter of RFC 9112, before Grizzly reads it, which takes much
 * that another server on the way may understand otherwise. Each line is looked at as soon as it is there, and once.
 */
final class RequestHead {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final Pattern REQUEST_LINE =
            Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+ [!-~]+ HTTP/([0-9]\\.[0-9])");

    /** Bytes that were looked at, counted from the first of the head. */
    private int seen;

    private int lineBegin;
    private int lines;
    private boolean hasLength;
    private boolean hasCoding;

    /**
     * What is wrong with it; nothing where all is well as far as it has come. Goes on where it stopped when less had
     * come.
     *
     * @param input from the first byte of the head
     */
    Optional<ProblemCode> fault(Buffer input) {
        int from = input.position();
        int come = input.limit() - from;
        while (seen < Math.min(come, Limits.HEADER_BYTES)) {
            if (input.get(from + seen++) == '\n') {
                int end = seen - 1 > lineBegin && input.get(from + seen - 2) == '\r' ? seen - 2 : seen - 1;
                if (end == lineBegin && lines > 0) {
                    // Grizzly forgets the length where a coding comes behind it, and nobody could tell any longer
                    return hasLength && hasCoding ? Optional.of(ProblemCode.BAD_REQUEST) : Optional.empty();
                }
                Optional<ProblemCode> fault = line(input, from + lineBegin, from + end);
                if (fault.isPresent()) {
                    return fault;
                }
                lineBegin = seen;
            }
        }
        return come < Limits.HEADER_BYTES
                ? Optional.empty()
                : Optional.of(lines == 0 ? ProblemCode.URI_TOO_LONG : ProblemCode.HEADERS_TOO_LARGE);
    }

    private Optional<ProblemCode> line(Buffer input, int begin, int end) {
        hasLength |= isNamed(input, begin, end, "content-length:");
        hasCoding |= isNamed(input, begin, end, "transfer-encoding:");
        Optional<ProblemCode> fault = lines == 0 ? requestLine(input, begin, end) : field(input, begin, end);
        return fault.isEmpty() && ++lines > Limits.HEADER_FIELDS + 1
                ? Optional.of(ProblemCode.HEADERS_TOO_LARGE)
                : fault;
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
