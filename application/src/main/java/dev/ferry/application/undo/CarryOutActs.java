package dev.ferry.application.undo;

import dev.ferry.application.access.Authenticate;
import dev.ferry.application.mail.MailTrigger;
import dev.ferry.application.messages.Language;
import dev.ferry.application.sync.SyncTrigger;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Does the acts whose time to be undone is over; several nodes may at once. An act leaves the store in the transaction
 * in which it is done, so that it is done once, whoever is killed when. Who asked may do it now, or it is refused, and
 * they read why. Thread-safe.
 */
public final class CarryOutActs {
    private static final int BUNDLE = 50;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final DelayedActs delayed;
    private final UndoableActs undoable;
    private final Authenticate authenticate;
    private final Transactions transactions;
    private final SharedClock shared;
    private final MailTrigger mails;
    private final SyncTrigger sync;

    @Inject
    public CarryOutActs(
            DelayedActs delayed,
            UndoableActs undoable,
            Authenticate authenticate,
            Transactions transactions,
            SharedClock shared,
            MailTrigger mails,
            SyncTrigger sync) {
        this.delayed = delayed;
        this.undoable = undoable;
        this.authenticate = authenticate;
        this.transactions = transactions;
        this.shared = shared;
        this.mails = mails;
        this.sync = sync;
    }

    /**
     * One round. Answers how many it is through with; none where nothing is due, or others are at it. What fails is
     * tried again after a pause, and holds up no other; the first fault is thrown at the end.
     */
    public int run() {
        Instant now = shared.now();
        Optional<RuntimeException> first = Optional.empty();
        int over = 0;
        for (UUID id : delayed.due(BUNDLE, now)) {
            try {
                over += carryOut(id, now) ? 1 : 0;
            } catch (RuntimeException fault) {
                first = first.or(() -> Optional.of(fault));
                delayed.putOff(id, now.plus(PAUSE));
            }
        }
        if (over > 0) {
            mails.wakeUp();
            sync.wakeUp();
        }
        first.ifPresent(fault -> {
            throw fault;
        });
        return over;
    }

    /** Answers whether it was this one who did it, or heard that it is refused. */
    private boolean carryOut(UUID id, Instant now) {
        Outcome<Boolean> outcome = transactions.unlessRefused(
                () -> delayed.take(id, now).map(this::act).orElseGet(() -> Outcome.done(false)));
        return switch (outcome) {
            case Done<Boolean>(var done) -> done;
            case Refused<Boolean>(var why) -> {
                delayed.refused(id, why, now);
                yield true;
            }
        };
    }

    private Outcome<Boolean> act(DelayedAct due) {
        Requester who = authenticate.again(due.askedBy());
        Language language = Language.lookUp(due.asked().language()).orElse(Language.ENGLISH);
        return undoable.run(who, due.act(), language).map(_ -> true);
    }
}
