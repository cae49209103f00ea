package dev.ferry.domain.outcome;

/** The families of refusals: a front door turns each into one status and one exit code. */
public enum Kind {
    /** What was given cannot be read or is not accepted. */
    INVALID,
    /** The command or request itself is put wrongly. */
    USAGE,
    /** Nobody knows who is asking. */
    UNAUTHENTICATED,
    /** It does not exist, or not for the one who asks. */
    NOT_FOUND,
    /** It exists and is seen, but this act is not allowed. */
    FORBIDDEN,
    /** It does not fit the state that things are in. */
    CONFLICT,
    /** It was decided on what has changed since: look again, and decide again. */
    STALE,
    /** It was asked too often; later it may be asked again. */
    LIMITED,
    /** Somebody else is at it just now. */
    BUSY,
    /** Another system could not be asked. */
    UNAVAILABLE
}
