package dev.ferry.application.sync;

/** Knows whether a target that fails time and again is left alone just now. Thread-safe. */
public interface Breaker {

    /** How the target is taken to be. */
    enum State {
        /** It answers. */
        WELL,
        /** It was left alone long enough: one try shows whether it is well again. */
        ON_TRIAL,
        /** It is left alone. */
        LEFT_ALONE
    }

    State state();

    /** It answered. */
    void succeeded();

    /** It did not, because of this. */
    void failed(Throwable why);
}
