package dev.ferry.application.act;

import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.SystemAct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where use cases put the acts that other systems are to be told of: added in the transaction of what was done, and
 * told behind it, so that a system which answers at once has answered when its caller has. Thread-safe.
 */
public final class OutgoingActs {
    private final ActQueue queue;
    private final TellActs tellActs;
    private final ActTrigger trigger;
    private final Clock clock;

    @Inject
    public OutgoingActs(ActQueue queue, TellActs tellActs, ActTrigger trigger, Clock clock) {
        this.queue = queue;
        this.tellActs = tellActs;
        this.trigger = trigger;
        this.clock = clock;
    }

    /** What one caller does. */
    public static final class Added {
        private final ActQueue queue;
        private final Clock clock;
        private final List<UUID> ids = new ArrayList<>();

        private Added(ActQueue queue, Clock clock) {
            this.queue = queue;
            this.clock = clock;
        }

        /** Adds these in this order; to be called inside the transaction, which may be run again. */
        public void addAll(List<? extends SystemAct> acts) {
            ids.addAll(queue.addAll(List.copyOf(acts), clock.instant()));
        }
    }

    /**
     * Runs the work, in which there is one transaction, and tells of the acts that it added. Answers what the work
     * does, which is as it stood before that; whatever comes of the telling, that stands.
     */
    public <T> T telling(Function<Added, T> work) {
        Added added = new Added(queue, clock);
        T done = work.apply(added);
        if (!added.ids.isEmpty()) {
            tellAtOnce(added.ids);
            trigger.wakeUp();
        }
        return done;
    }

    /** What was done is done: a fault here is the worker's, which finds the acts in the queue, and logs it. */
    private void tellAtOnce(List<UUID> ids) {
        try {
            tellActs.tell(ids);
        } catch (RuntimeException _) {
            // they are told by the worker
        }
    }
}
