package dev.ferry.app.service;

import dev.ferry.plugin.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Work that is done round after round while {@code ferry serve} runs: each kind of it on a thread of its own, and all
 * of it begun and stopped together. Thread-safe once it is made.
 */
abstract class PolledService implements Service {
    private final String name;
    private final List<PollingWorker> workers = new ArrayList<>();

    PolledService(String name) {
        this.name = name;
    }

    /**
     * Says in the constructor what is to be done, most important first.
     *
     * @param pause when there was nothing to do
     * @param work a part of what is due; answers how much, and 0 where nothing is
     */
    final void whileDue(String thread, Duration pause, IntSupplier work) {
        workers.add(new PollingWorker(thread, pause, work));
    }

    /** The same of work that is through with all that is there, whatever that was. */
    final void every(String thread, Duration pause, Runnable work) {
        whileDue(thread, pause, () -> {
            work.run();
            return 0;
        });
    }

    @Override
    public final String name() {
        return name;
    }

    /** There is something of the first kind to do: it is not left for its pause. Nothing while it does not run. */
    public final void wakeUp() {
        workers.getFirst().wakeUp();
    }

    @Override
    public void start() {
        workers.forEach(PollingWorker::start);
    }

    @Override
    public void stop() {
        workers.reversed().forEach(PollingWorker::stop);
    }
}
