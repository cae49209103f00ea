package dev.ferry.rest.server.problem;

import dev.ferry.domain.outcome.Kind;

/** The one place that knows which HTTP status a refusal gets. */
public final class RefusalStatus {
    private RefusalStatus() {}

    /** The status of every refusal of this kind. */
    public static int of(Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case USAGE -> 400;
            case UNAUTHENTICATED -> 401;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT, BUSY -> 409;
            case STALE -> 412;
            case LIMITED -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
