package dev.ferry.app.asking;

import dev.ferry.domain.outcome.PortUnavailable;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A fault as it may be told: where it came from, by the name of what it was, and in other words. */
@SuppressWarnings("OverrideThrowableToString") // logs have its name, and people its message alone
final class MaskedFault extends RuntimeException {
    /** Of causes no more are told; some go round in a circle. */
    private static final int DEEPEST = 20;

    private final String name;

    private MaskedFault(Throwable fault, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.name = fault.getClass().getName();
        setStackTrace(fault.getStackTrace());
    }

    /** The fault, and what it was caused by, in the words of the mask; the very one where they are its own. */
    static RuntimeException of(RuntimeException fault, UnaryOperator<String> mask) {
        return (RuntimeException) of(fault, mask, DEEPEST);
    }

    static Throwable of(Throwable fault, UnaryOperator<String> mask) {
        return of(fault, mask, DEEPEST);
    }

    private static Throwable of(Throwable fault, UnaryOperator<String> mask, int deepest) {
        Throwable cause = fault.getCause();
        Throwable toldCause = cause == null || deepest == 0 ? null : of(cause, mask, deepest - 1);
        String message = fault.getMessage();
        String told = message == null ? null : mask.apply(message);
        boolean ownWords = told == null || told.equals(message);
        if (ownWords && Objects.equals(toldCause, cause)) {
            return fault;
        }
        if (fault instanceof PortUnavailable down) { // whose kind and wish are asked for
            return masked(down, ownWords && toldCause != null ? toldCause : new MaskedFault(fault, told, toldCause));
        }
        return new MaskedFault(fault, told, toldCause);
    }

    private static PortUnavailable masked(PortUnavailable down, Throwable cause) {
        PortUnavailable masked = new PortUnavailable(down.system(), down.retryAfter(), cause);
        masked.setStackTrace(down.getStackTrace());
        return masked;
    }

    @Override
    public String toString() {
        return getMessage() == null ? name : name + ": " + getMessage();
    }
}
