package dev.ferry.domain.undo;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Acts that wait for a moment, so that they can be undone. An adapter is right when it passes
 * {@code DelayedActsContract}. Thread-safe; several nodes share one. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own. When an act is due goes by the {@link dev.ferry.domain.operation.SharedClock}. A row that this version cannot
 * read is given to nobody, holds nothing up, and is forgotten like one that was refused.
 */
public interface DelayedActs {
    /**
     * For how long an act waits at most: longer would keep from others what they take for done. Whatever waits longer
     * is held up.
     */
    Duration LONGEST = Duration.ofMinutes(10);

    /** How long an act that was done or refused is kept for who asked for it. */
    Duration KEPT = Duration.ofDays(7);

    /**
     * Adds what was asked for, if and only if no other act of its account and its {@link UndoableAct#subject() subject}
     * waits, and answers it with an id of its own; absent where another does. Of several at once for one subject one is
     * added.
     */
    Optional<DelayedAct> add(AskedAct asked);

    /** The ids of up to {@code most} acts that wait and are due, longest first. */
    List<UUID> due(int most, Instant at);

    /**
     * Takes it away, to be done in the transaction of the caller: when that fails, it waits as before, otherwise it
     * counts as done. Absent where it does not wait any more, is not due, or another has taken it just now, which is
     * not waited for.
     */
    Optional<DelayedAct> take(UUID id, Instant at);

    /** It could not be done now, and is due again then; nothing where it does not wait any more. */
    void putOff(UUID id, Instant dueAt);

    /** It was refused when it was to be done; nothing where it does not wait any more. */
    void refused(UUID id, Refusal why, Instant at);

    /**
     * Takes it out for good, whether it waits or was refused, if and only if this is its account and who asked for it.
     * Answers it as it was; absent also where it has been done. Waits for who is doing it just now.
     */
    Optional<DelayedAct> withdraw(UUID id, PublisherId account, AskedBy askedBy);

    /**
     * Those of these that were done and that this person asked for, each told once: to one of several who ask at once.
     * They are in no list.
     *
     * <p>Implementers: this one tells nothing. A store that keeps an act for a while once it was done should.
     */
    default List<DelayedAct> tellDone(Set<UUID> ids, AskedBy askedBy) {
        return List.of();
    }

    /** Those on users of this account, the refused ones too, in the order in which they were asked for. */
    List<DelayedAct> onUsers(PublisherId account);

    /** Those on enrolments, the refused ones too, in the order in which they were asked for. */
    List<DelayedAct> onEnrolments();
}
