package dev.ferry.persistence.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.Settled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How the delivery of what one account is owed stands.
 *
 * @param dueAt when the first change is due, or when the lease of the claim is over; absent where nothing is owed or it
 *     is set aside
 * @param delivered how many changes were, ever
 */
record SyncLane(
        PublisherId account,
        Optional<Instant> dueAt,
        Optional<UUID> claim,
        boolean setAside,
        int tries,
        Optional<String> reason,
        long delivered) {

    /** One that is owed its first change. */
    static SyncLane begun(PublisherId account, Instant dueAt) {
        return new SyncLane(account, Optional.of(dueAt), Optional.empty(), false, 0, Optional.empty(), 0);
    }

    /** Whether nothing is owed. */
    boolean isIdle() {
        return dueAt.isEmpty() && !setAside;
    }

    /** Its first change is due then, and was never tried. */
    SyncLane woken(Instant at) {
        return new SyncLane(account, Optional.of(at), Optional.empty(), false, 0, Optional.empty(), delivered);
    }

    /**
     * What a worker tells of it.
     *
     * @param news how many of its changes were delivered by this, which were not before
     * @param first the number of the first change that is owed now
     */
    SyncLane settled(Settled by, int news, Optional<Long> first, Instant at) {
        SyncLane moved = news == 0 ? this : movedOn(news);
        if (first.isEmpty()) {
            return moved.idle();
        }
        boolean theirs = claim.equals(Optional.of(by.run().claim()));
        if (theirs) {
            return failure(by, first.get()).map(moved::failed).orElseGet(() -> moved.due(at));
        }
        return news > 0 && claim.isEmpty() ? moved.due(at) : moved;
    }

    /** Why the first change was not delivered; what is said of one that another delivered meanwhile does not count. */
    private static Optional<Settled.Failure> failure(Settled by, long first) {
        List<NumberedChange> rest =
                by.run().changes().subList(by.delivered(), by.run().changes().size());
        return by.failure().filter(_ -> !rest.isEmpty() && rest.getFirst().number() == first);
    }

    private SyncLane movedOn(int news) {
        return new SyncLane(account, dueAt, claim, setAside, 0, Optional.empty(), delivered + news);
    }

    /** Its first change cannot be read by this version, and waits for another, or for a person. */
    SyncLane unreadable(String why) {
        return new SyncLane(account, Optional.empty(), Optional.empty(), true, tries + 1, Optional.of(why), delivered);
    }

    /** Nothing is owed any more. */
    SyncLane idle() {
        return new SyncLane(account, Optional.empty(), Optional.empty(), false, 0, Optional.empty(), delivered);
    }

    private SyncLane due(Instant at) {
        return new SyncLane(account, Optional.of(at), Optional.empty(), false, tries, reason, delivered);
    }

    private SyncLane failed(Settled.Failure failure) {
        Optional<Instant> again = switch (failure) {
            case Settled.Failure.PutOff(var due, var _) -> Optional.of(due);
            case Settled.Failure.SetAside _ -> Optional.empty();
        };
        return new SyncLane(
                account, again, Optional.empty(), again.isEmpty(), tries + 1, Optional.of(failure.reason()), delivered);
    }
}
