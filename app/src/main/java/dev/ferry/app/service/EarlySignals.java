package dev.ferry.app.service;

/**
 * Has a process that is told to end before an {@link Interruption} listens end with 130, as interrupted commands do:
 * Java itself answers 143 to SIGTERM and 129 to SIGHUP. A hook, because it costs next to nothing where a handler of
 * signals costs more than all that {@code --version} does.
 */
public final class EarlySignals extends Thread {
    private volatile boolean over;

    private EarlySignals() {
        super("early-signals");
    }

    /** Heeds them from now on; nothing that is to be ended in order may be open. */
    public static EarlySignals heeded() {
        EarlySignals early = new EarlySignals();
        Runtime.getRuntime().addShutdownHook(early);
        return early;
    }

    /** The process ends by itself from now on, with an exit code of its own. */
    public void over() {
        over = true;
    }

    @Override
    public void run() {
        if (!over) {
            Runtime.getRuntime().halt(Interruption.INTERRUPTED);
        }
    }
}
