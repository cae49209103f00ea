package dev.ferry.cli.terminal;

import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.Code;

/** The codes by which scripts go. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int USAGE = 2;
    /** Done, but rows were rejected. */
    static final int REJECTS = 3;
    /** Refused by a rule, or not allowed. */
    public static final int REFUSED = 4;

    public static final int INTERRUPTED = 130;

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

    /** Of what an operator can mend: what no second try mends before a setting or a right is changed is wrong usage. */
    public static int of(Hindrance what) {
        return what.lasts() ? USAGE : FAILED;
    }

    /** Of work that is done but for so many rows. */
    public static int ofRejected(long rows) {
        return rows > 0 ? REJECTS : DONE;
    }

    /** A file that cannot be taken is a failure; what a person gives, a rule refuses. */
    private static boolean isOfAFile(Code code) {
        return code.facts().contains("file") || code == Code.EXPORT_HEADERS_WRONG;
    }
}
