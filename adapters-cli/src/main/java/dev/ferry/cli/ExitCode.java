package dev.ferry.cli;

import dev.ferry.domain.outcome.Code;

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

    /** The one place where a refusal becomes an exit code: its family says which. */
    static int of(Code code) {
        return switch (code.kind()) {
            case USAGE -> USAGE;
            case INVALID -> isOfAFile(code) ? FAILED : REFUSED;
            case BUSY, UNAVAILABLE -> FAILED;
            case UNAUTHENTICATED, NOT_FOUND, FORBIDDEN, CONFLICT, STALE, LIMITED -> REFUSED;
        };
    }

    /** A file that cannot be taken is a failure; what a person gives, a rule refuses. */
    private static boolean isOfAFile(Code code) {
        return code.facts().contains("file");
    }
}
