package dev.ferry.rest.server.problem;

/** Too much is asked for at once: who asked shall come again. A value, not a fault: it has no stack. */
public final class Overloaded extends RuntimeException {
    public Overloaded() {
        super(ProblemCode.OVERLOADED.slug(), null, false, false);
    }
}
