package dev.ferry.application.undo;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.undo.UndoableAct;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person asks for an act that they may undo for a moment. What may be done is decided now, and again when it is done:
 * nothing is mailed, noted or owed to the legacy portal before that.
 */
public final class DelayAct {
    private final UndoableActs undoable;
    private final DelayedActs delayed;
    private final UndoRules rules;
    private final Transactions transactions;
    private final SharedClock shared;

    @Inject
    public DelayAct(
            UndoableActs undoable,
            DelayedActs delayed,
            UndoRules rules,
            Transactions transactions,
            SharedClock shared) {
        this.undoable = undoable;
        this.delayed = delayed;
        this.rules = rules;
        this.transactions = transactions;
        this.shared = shared;
    }

    /**
     * The act as it waits; empty where it was done at once: the rules give no time, nobody in particular asks, or
     * nothing changes by it. Who asks for the same once more, by a second click or after an answer was lost, is
     * answered as the first time. Refuses what the act itself would be refused for, and {@code act-waits} where another
     * act on the same user or enrolment waits, or somebody else's.
     */
    public Outcome<Optional<DelayedAct>> run(Requester who, UndoableAct act, Language language) {
        Optional<AskedBy> askedBy = AskedBy.of(who).filter(_ -> rules.period().isPositive());
        return askedBy.isEmpty()
                ? undoable.run(who, act, language).map(_ -> Optional.empty())
                : transactions.unlessRefused(() -> undoable.wouldChange(who, act)
                        .then(changes -> changes
                                ? delay(act, askedBy.get(), language)
                                : undoable.run(who, act, language).map(_ -> Optional.empty())));
    }

    private Outcome<Optional<DelayedAct>> delay(UndoableAct act, AskedBy askedBy, Language language) {
        Instant now = shared.now();
        Optional<DelayedAct> waiting = delayed.add(
                        new AskedAct(act, askedBy, language.tag(), now, now.plus(rules.period())))
                .or(() -> asked(act, askedBy));
        return Outcome.of(waiting, new Refusal(Code.ACT_WAITS)).map(Optional::of);
    }

    /** The same act of the same person, while it waits. */
    private Optional<DelayedAct> asked(UndoableAct act, AskedBy askedBy) {
        List<DelayedAct> seen = switch (act) {
            case UndoableAct.OnUser onUser -> delayed.onUsers(onUser.account());
            case UndoableAct.TurnDownEnrolment _ -> delayed.onEnrolments();
        };
        return seen.stream()
                .filter(DelayedAct::waits)
                .filter(one -> one.act().equals(act) && one.askedBy().equals(askedBy))
                .findFirst();
    }
}
