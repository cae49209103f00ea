package com.example.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why the portal turned a change down, fit for a terminal, a page and a log: one short line without a secret. */
final class Reason {
    private static final int LONGEST = 300;

    /** What moves a cursor, turns text round or breaks a line. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

    private Reason() {}

    /** The detail or the title of an RFC 9457 problem, and the status in any case. */
    static String of(PortalClient.Reply reply, Optional<String> token) {
        String said = Stream.of("detail", "title")
                .map(name -> reply.body().path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(text -> fit(text, token))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> ": " + text)
                .orElse("");
        return reply.status() + said;
    }

    private static String fit(String text, Optional<String> token) {
        String line = UNFIT.matcher(
                        token.map(secret -> text.replace(secret, "********")).orElse(text))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + '…';
    }
}
