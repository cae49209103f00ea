package dev.ferry.http;

import dev.ferry.domain.outcome.RetryAfter;
import dev.ferry.http.HttpFault.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a system's own word from what is said on the way there, and from its faults. */
final class Judgement {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    static final int PROXY = 407;
    private static final int UNAVAILABLE = 503;

    /** About the moment: the same request may well be taken later. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    /** Where a page for people stands, nobody knows the system's own addresses. */
    private static final Set<Integer> NOTHING_HERE = Set.of(404, 405, 410);

    private static final Pattern SCOPE = Pattern.compile("\\bscope=\"([^\"]{1,200})\"");

    private Judgement() {}

    /** The answer with its JSON read. */
    static Reply of(Call call, Reply reply, Clock clock) {
        requireAboutTheCall(call, reply, clock);
        return read(reply);
    }

    /** The same, of one who gives tokens: a 401 or 403 is said of the client, and so is an answer. */
    static Reply ofToken(Call call, Reply reply, Clock clock) {
        return (reply.status() == UNAUTHORIZED || reply.status() == FORBIDDEN) && reply.isInJson()
                ? reply.read()
                : of(call, reply, clock);
    }

    private static void requireAboutTheCall(Call call, Reply reply, Clock clock) {
        int status = reply.status();
        Optional<Duration> wait = reply.header("Retry-After").flatMap(text -> RetryAfter.parse(text, clock.instant()));
        String answered = "answered " + status;
        if (LATER.contains(status) || (status == UNAVAILABLE && wait.isPresent())) {
            throw HttpFault.of(Kind.BUSY, answered, wait);
        }
        switch (status / 100) {
            case 2 -> {}
            case 4 -> {
                if (status == UNAUTHORIZED) {
                    throw HttpFault.of(Kind.NOT_SIGNED_IN, answered);
                }
                if (status == FORBIDDEN) {
                    throw HttpFault.forbidden(answered, call.permission().or(() -> scope(reply)));
                }
                if (status == PROXY) {
                    throw HttpFault.of(Kind.PROXY, answered);
                }
            }
            case 3 -> throw HttpFault.of(Kind.REDIRECTED, answered + ", which is followed by nobody");
            case 5 -> throw HttpFault.of(Kind.FAILED, answered);
            default -> throw HttpFault.of(Kind.GARBAGE, answered);
        }
    }

    private static Reply read(Reply reply) {
        if (reply.isGood() && reply.isEmpty()) {
            return reply;
        }
        if (!reply.isInJson()) {
            Kind kind = NOTHING_HERE.contains(reply.status()) ? Kind.WRONG_ADDRESS : Kind.GARBAGE;
            throw HttpFault.of(kind, "answered " + reply.described() + ", not in JSON");
        }
        return reply.read();
    }

    /** As RFC 6750 has it in an {@code insufficient_scope}. */
    private static Optional<String> scope(Reply reply) {
        return reply.header("WWW-Authenticate")
                .map(SCOPE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
