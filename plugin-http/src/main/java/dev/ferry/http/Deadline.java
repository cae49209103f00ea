package dev.ferry.http;

import java.time.Duration;

/**
 * By when all requests of one call of a port have come to their end, whoever makes them. Each gets what is left of the
 * time, and none begins when it is over. A token is waited for no longer; that it was asked for helps the next call.
 *
 * <pre>{@code
 * Deadline.within(Duration.ofSeconds(25), () -> changed(found(user)))
 * }</pre>
 */
public final class Deadline {
    /** By {@link System#nanoTime}: no clock that is set right makes it longer. */
    private static final ScopedValue<Long> END = ScopedValue.newInstance();

    private Deadline() {}

    /**
     * Does it, with so much time for all requests that this thread makes meanwhile, and others to which it hands work
     * by {@link #carried}; within another one the shorter.
     */
    public static <T, X extends Throwable> T within(Duration most, ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(END, System.nanoTime() + bounded(most).toNanos())
                .call(work);
    }

    /**
     * The same work, for another thread: it ends when the work of this thread has to, where that has to at all.
     *
     * <pre>{@code
     * threads.execute(Deadline.carried(() -> ask(each)))
     * }</pre>
     */
    public static Runnable carried(Runnable work) {
        if (!END.isBound()) {
            return work;
        }
        long end = END.get();
        return () -> ScopedValue.where(END, end).run(work);
    }

    /** So much, or what is left where that is less: not positive, where it is over. */
    static Duration bounded(Duration most) {
        if (!END.isBound()) {
            return most;
        }
        Duration left = Duration.ofNanos(END.get() - System.nanoTime());
        return left.compareTo(most) < 0 ? left : most;
    }
}
