package dev.ferry.application.sync;

/** Knows whether a target that fails time and again is left alone just now. Thread-safe. */
public interface TargetCircuit {

    /** How the target is taken to be. */
    enum State {
        /** It answers. */
        CLOSED,
        /** It was left alone long enough: one try shows whether it is well again. */
        HALF_OPEN,
        /** It is left alone. */
        OPEN
    }

    State state();

    /** It answered. */
    void succeeded();

    /** It did not, because of this. */
    void failed(Throwable why);

    /** One that stays closed, whatever happens. */
    static TargetCircuit closed() {
        return new TargetCircuit() {
            @Override
            public State state() {
                return State.CLOSED;
            }

            @Override
            public void succeeded() {
                // It is closed.
            }

            @Override
            public void failed(Throwable why) {
                // It stays closed.
            }
        };
    }
}
