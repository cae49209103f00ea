package dev.ferry.app.asking;

import java.time.Duration;

/** How the time between two tries is spent. Thread-safe. */
@FunctionalInterface
interface Pause {

    /** Lets so much time pass, and answers whether it has: not if Ferry is to stop meanwhile. */
    boolean sitOut(Duration length);
}
