package dev.ferry.application.sync;

import dev.ferry.application.system.CircuitState;

/** Knows whether a target that fails time and again is left alone just now. Thread-safe. */
public interface TargetCircuit {

    /** How the target is taken to be. */
    CircuitState state();

    /** It answered. */
    void succeeded();

    /** It did not, because of this. */
    void failed(Throwable why);

    /** One that stays closed, whatever happens. */
    static TargetCircuit closed() {
        return new TargetCircuit() {
            @Override
            public CircuitState state() {
                return CircuitState.CLOSED;
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
