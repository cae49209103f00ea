package dev.ferry.application.guided;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all steps share: they are decided on what is known, other systems are asked outside of transactions, and what
 * was decided is written only if nothing has changed meanwhile; otherwise the step is taken once more. Thread-safe.
 */
public final class Steps {
    private static final int MOST_TRIES = 20;

    private final AccountAccess access;
    private final Transactions transactions;
    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final DueVerdicts dueVerdicts;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public Steps(
            AccountAccess access,
            Transactions transactions,
            LegacyAccounts legacyAccounts,
            Migrations migrations,
            DueVerdicts dueVerdicts,
            Journal journal,
            Clock clock) {
        this.access = access;
        this.transactions = transactions;
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.dueVerdicts = dueVerdicts;
        this.journal = journal;
        this.clock = clock;
    }

    /** Somebody was faster: what was decided does not stand on what is there now. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super("another step, a wave or a load came in between");
        }
    }

    /** Takes a step, again where somebody was faster; refuses everybody but the account's owners (R4). */
    <T> Outcome<T> take(Requester who, PublisherId id, Function<Step, Outcome<T>> step) {
        return begin(who, id).then(first -> take(who, first, step));
    }

    /**
     * The same for a step whose tries are counted: once, however often somebody is faster.
     *
     * @param counted counts the try, or refuses it, in the transaction in which the relation is read; what is refused
     *     there is not counted
     */
    <T> Outcome<T> take(
            Requester who, PublisherId id, Function<Step, Outcome<Unit>> counted, Function<Step, Outcome<T>> step) {
        return transactions
                .run(() -> begin(who, id).then(first -> counted.apply(first).map(_ -> first)))
                .then(first -> take(who, first, step));
    }

    private Outcome<Step> begin(Requester who, PublisherId id) {
        return access.ofOwner(id, who).map(found -> new Step(found, found.record()));
    }

    private <T> Outcome<T> take(Requester who, Step first, Function<Step, Outcome<T>> step) {
        Outcome<Step> known = Outcome.done(first);
        for (int attempt = 1; ; attempt++) {
            try {
                return known.then(step);
            } catch (Overtaken overtaken) {
                if (attempt == MOST_TRIES) {
                    throw overtaken;
                }
                known = begin(who, first.account());
            }
        }
    }

    /** Writes what a step decided, in one transaction, unless what it was decided on has changed. */
    void write(Step step, Runnable writing) {
        decide(step, () -> {
            writing.run();
            return true;
        });
    }

    /** The same for what is decided while it is written, as far as no other system is asked. */
    <T> T decide(Step step, Supplier<T> writing) {
        return transactions.run(() -> {
            requireUnchanged(step);
            return writing.get();
        });
    }

    /** Writes in one transaction what stands whatever comes in between. */
    <T> T atOnce(Supplier<T> writing) {
        return transactions.run(writing);
    }

    private void requireUnchanged(Step step) {
        PublisherId id = step.account();
        MigrationRecord now = migrations.hold(Set.of(id)).getOrDefault(id, MigrationRecord.none(id));
        AccessibleAccount owner = step.owner();
        if (!now.equals(step.record()) || !legacyAccounts.find(id).equals(Optional.of(owner.account()))) {
            throw new Overtaken();
        }
    }

    /** For {@link #write} and {@link #decide}: the move is this far now. */
    void save(Step step, Migration further) {
        migrations.saveAll(List.of(step.record().with(further)));
        dueVerdicts.markAll(Set.of(step.account()));
    }

    /** For these, or on its own where nothing else is written (R26). */
    void note(Requester who, Step step, Action action, Map<String, Object> facts) {
        journal.note(who, action, step.account(), facts);
    }

    /** Times are kept in microseconds. */
    Instant now() {
        return clock.instant();
    }
}
