package dev.ferry.application.sync;

import dev.ferry.application.access.Ties;
import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.CompareSides.ComparedSeen;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.sync.Difference;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mends the legacy portal from our side where a comparison found differences (R17), by the way that all changes go. */
public final class RepairLegacy {
    private final CompareSides compare;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Users users;
    private final SyncQueue queue;
    private final LegacyDebts debts;
    private final History history;
    private final SyncRules rules;
    private final SyncBell bell;
    private final Clock clock;

    @Inject
    public RepairLegacy(
            CompareSides compare,
            Transactions transactions,
            Accounts accounts,
            Users users,
            SyncQueue queue,
            LegacyDebts debts,
            History history,
            SyncRules rules,
            SyncBell bell,
            Clock clock) {
        this.compare = compare;
        this.transactions = transactions;
        this.accounts = accounts;
        this.users = users;
        this.queue = queue;
        this.debts = debts;
        this.history = history;
        this.rules = rules;
        this.bell = bell;
        this.clock = clock;
    }

    /**
     * What is to be mended, of accounts that answered and are owed nothing: what is on its way needs no mending.
     *
     * @param compared users who have access there now, of all accounts that were compared
     * @param removals how many of them would lose it
     */
    public record Plan(List<ComparedAccount> accounts, long compared, long removals) {

        /** How many users differ. */
        public long changes() {
            return accounts.stream().mapToLong(one -> one.differing().size()).sum();
        }
    }

    /**
     * Says what a repair would do, and does nothing. Refuses all but operators, and what {@link CompareSides} refuses.
     *
     * @param account absent: all that have moved
     */
    public Outcome<Plan> plan(Requester who, Optional<PublisherId> account) {
        return Ties.operatorOnly(
                who,
                () -> account.map(id -> compare.of(who, id).map(one -> planOf(List.of(one))))
                        .orElseGet(() -> {
                            Gathered gathered = new Gathered();
                            return compare.ofAll(who, gathered::add).map(_ -> gathered.plan());
                        }));
    }

    /**
     * Owes the legacy portal what the plan says, as far as it stands still. Answers how many changes. Refuses all but operators, {@code
     * too-many-removals} where more users than the set share would lose access and nobody has {@code confirmed} that, and {@code
     * sync-back-over}.
     */
    public Outcome<Integer> run(Requester who, Plan plan, boolean confirmed) {
        return Ties.operatorOnly(who, () -> {
            if (rules.over(clock)) {
                return Outcome.refused(
                        Code.SYNC_BACK_OVER,
                        "retirement",
                        rules.retirement().map(LocalDate::toString).orElse(""));
            }
            if (!confirmed && plan.removals() > rules.removalShare() * plan.compared()) {
                return Outcome.refused(new Refusal(
                        Code.TOO_MANY_REMOVALS, Map.of("removals", plan.removals(), "users", plan.compared())));
            }
            int changes = plan.accounts().stream()
                    .mapToInt(one -> transactions.run(() -> mend(who, one)))
                    .sum();
            bell.ring();
            return Outcome.done(changes);
        });
    }

    /** Our side is looked at once more, because it may have changed since the comparison; theirs is taken as it was found. */
    private int mend(Requester who, ComparedAccount one) {
        var _ = accounts.hold(one.account());
        if (!queue.owed(one.account(), 1).isEmpty()) {
            return 0; // what was made meanwhile goes first: the next comparison tells what is left
        }
        List<LegacyUser> found = one.users().stream()
                .flatMap(seen -> seen.user().found().stream())
                .toList();
        List<LegacyChange> changes = compare.beside(one.account(), users.of(one.account()), found).stream()
                .flatMap(user -> user.repair().stream())
                .toList();
        changes.forEach(change -> debts.owe(one.account(), change));
        note(who, one.account(), changes);
        return changes.size();
    }

    private void note(Requester who, PublisherId account, List<LegacyChange> changes) {
        long removals = changes.stream()
                .filter(LegacyChange.UserDeactivated.class::isInstance)
                .count();
        if (!changes.isEmpty()) {
            history.appendAll(List.of(new HistoryEntry(
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    who.actor(),
                    Action.SYNC_REPAIRED,
                    Optional.of(account),
                    Map.of("changes", changes.size(), "removals", removals))));
        }
    }

    private static Plan planOf(List<ComparedAccount> compared) {
        Gathered gathered = new Gathered();
        compared.forEach(gathered::add);
        return gathered.plan();
    }

    /** Keeps of all that was compared what is to be mended. */
    private static final class Gathered {
        private final List<ComparedAccount> differing = new ArrayList<>();
        private long compared;
        private long removals;

        void add(ComparedAccount one) {
            compared += one.users().stream()
                    .filter(seen ->
                            seen.user().found().filter(LegacyUser::active).isPresent())
                    .count();
            if (one.answered() && !one.underWay() && !one.differing().isEmpty()) {
                differing.add(one);
                removals += one.differing().stream().filter(Gathered::removes).count();
            }
        }

        private static boolean removes(ComparedSeen seen) {
            return seen.user().difference().equals(Optional.of(Difference.MISSING_HERE));
        }

        Plan plan() {
            return new Plan(List.copyOf(differing), compared, removals);
        }
    }
}
