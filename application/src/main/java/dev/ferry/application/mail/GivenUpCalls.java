package dev.ferry.application.mail;

import dev.ferry.domain.mail.ClaimedMail;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of the mail system that nobody waits for any more, and that still run in this process. Thread-safe. */
final class GivenUpCalls {

    /**
     * A mail system that leaves so many without an answer gets no more of them: each holds a thread and a connection.
     */
    static final int MOST = 8;

    private final Set<Handover> running = ConcurrentHashMap.newKeySet();

    boolean areTooMany() {
        return running.size() >= MOST;
    }

    void add(Handover handover) {
        running.add(handover);
    }

    void remove(Handover handover) {
        running.remove(handover);
    }

    /** Those that are not on their way already, though their leases ran out; the others go on by this lease. */
    List<ClaimedMail> others(List<ClaimedMail> claimed) {
        return claimed.stream()
                .filter(one -> running.stream().noneMatch(call -> call.takesBack(one)))
                .toList();
    }
}
