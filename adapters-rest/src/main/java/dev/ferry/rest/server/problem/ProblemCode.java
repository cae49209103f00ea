package dev.ferry.rest.server.problem;

import dev.ferry.domain.outcome.Slug;

/** The problems of HTTP itself, beside the domain's refusals. Slugs are public contract: add, never rename. */
public enum ProblemCode implements Slug {
    BAD_REQUEST(400),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    TOO_SLOW(408),
    TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    EXPECTATION_FAILED(417),
    PRECONDITION_REQUIRED(428),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    UNAVAILABLE(503),
    OVERLOADED(503),
    HTTP_VERSION_NOT_SUPPORTED(505);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the answer says when to come again. */
    boolean passes() {
        return status == 503;
    }

    /** The first with this status; where there is none, the one that says whose fault it is. */
    public static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status < 500 ? BAD_REQUEST : INTERNAL;
    }
}
