package dev.ferry.plugin;

/** A fault that only the log explains; what a person is shown of it is the reference. */
public final class UnexpectedFault extends RuntimeException {
    private final String reference;

    public UnexpectedFault(String reference, Throwable cause) {
        super("fault " + reference, cause);
        this.reference = reference;
    }

    /** The name under which the log has the details. */
    public String reference() {
        return reference;
    }
}
