package dev.ferry.persistence.database;

/**
 * What a database holds keeps it from being brought up to date. Whoever opened it says so, by the name that people know
 * it under.
 */
public final class UnusableSchema extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Why {
        /** It has tables, and none that tells of migrations. */
        SOMEBODY_ELSES,
        /** It says of migrations what no version of Ferry that is known here did. */
        OF_ANOTHER_KIND,
        /** A migration was cut off, and stands there in part, or whole without being noted. */
        CUT_OFF
    }

    private final Why why;

    UnusableSchema(Why why, Throwable cause) {
        super(why.name(), cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
