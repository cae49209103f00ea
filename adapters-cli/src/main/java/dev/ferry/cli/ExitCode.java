package dev.ferry.cli;

import dev.ferry.domain.outcome.Kind;

/** The codes by which scripts go. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Done, but rows were rejected. */
    static final int REJECTS = 3;
    /** Refused by a rule, or not allowed. */
    static final int REFUSED = 4;

    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** The one place where a family of refusals becomes an exit code. */
    static int of(Kind kind) {
        return switch (kind) {
            case USAGE -> USAGE;
            case INVALID, BUSY, UNAVAILABLE -> FAILED;
            case NOT_FOUND, FORBIDDEN, CONFLICT -> REFUSED;
        };
    }
}
