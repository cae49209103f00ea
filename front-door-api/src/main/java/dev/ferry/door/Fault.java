package dev.ferry.door;

/** A run ended in something unforeseen that was logged in full under this reference; the cause says what it was. */
public final class Fault extends RuntimeException {
    private final String reference;
    private final boolean logged;

    /** @param reference short, printable; people quote it when they ask for help */
    public Fault(String reference, Throwable cause) {
        this(reference, cause, true);
    }

    /** @param logged whether the log could be written, so that it is found there by its reference */
    public Fault(String reference, Throwable cause, boolean logged) {
        super(reference, cause);
        this.reference = reference;
        this.logged = logged;
    }

    public String reference() {
        return reference;
    }

    public boolean isLogged() {
        return logged;
    }
}
