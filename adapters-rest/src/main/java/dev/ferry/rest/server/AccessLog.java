package dev.ferry.rest.server;

import dev.ferry.rest.server.limit.Origin;
import dev.ferry.rest.server.problem.LogSafe;
import java.time.Duration;
import org.glassfish.grizzly.http.server.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes requests, where the server is told to: from where, what, how it was answered, in how many milliseconds. No
 * query, no header field and no body stands there, so that no secret does.
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("dev.ferry.access");

    private final boolean on;

    AccessLog(boolean on) {
        this.on = on;
    }

    void note(Request request, Origin origin, int status, Duration taken) {
        if (on) {
            LOG.info(
                    "{} \"{} {}\" {} {}",
                    origin.address(),
                    LogSafe.quoted(request.getMethod().getMethodString()),
                    LogSafe.text(request.getRequestURI()),
                    status,
                    taken.toMillis());
        }
    }
}
