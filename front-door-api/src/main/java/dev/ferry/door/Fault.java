package dev.ferry.door;

/** A run ended in something unforeseen that was logged in full under this reference; the cause says what it was. */
public final class Fault extends RuntimeException {
    private final String reference;

    /** @param reference short, printable; people quote it when they ask for help */
    public Fault(String reference, Throwable cause) {
        super(reference, cause);
        this.reference = reference;
    }

    public String reference() {
        return reference;
    }
}
