package dev.ferry.app.log;

import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;

/**
 * Whether the file takes what is logged: Logback tells of a disk that is full, or of rights that are missing, nobody
 * but those who listen for it. Thread-safe.
 */
final class LogFile implements StatusListener {
    private static final String RECOVERED = "Recovered from IO failure";

    private volatile boolean open;
    private volatile boolean broken;

    void opened(boolean done) {
        open = done;
    }

    boolean isWritten() {
        return open && !broken;
    }

    @Override
    public void addStatusEvent(Status status) {
        if (status.getEffectiveLevel() == Status.ERROR) {
            broken = true;
        } else if (String.valueOf(status.getMessage()).startsWith(RECOVERED)) {
            broken = false;
        }
    }

    @Override
    public boolean isResetResistant() {
        return false;
    }
}
