package dev.ferry.application.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.history.Journal;
import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mends the legacy portal from our side where a comparison found differences (R17), by the way that all changes go. */
public final class RepairLegacy {
    private static final int AT_ONCE = 200;

    /** In one transaction, as each statement and each commit costs nearly as much for one: they are held meanwhile. */
    private static final int HELD_AT_ONCE = 25;

    private final CompareSides compare;
    private final Transactions transactions;
    private final Accounts accounts;
    private final Users users;
    private final SyncQueue queue;
    private final SyncOutbox syncOutbox;
    private final Journal journal;
    private final SyncRules rules;
    private final SyncTrigger trigger;
    private final Clock clock;

    @Inject
    public RepairLegacy(
            CompareSides compare,
            Transactions transactions,
            Accounts accounts,
            Users users,
            SyncQueue queue,
            SyncOutbox syncOutbox,
            Journal journal,
            SyncRules rules,
            SyncTrigger trigger,
            Clock clock) {
        this.compare = compare;
        this.transactions = transactions;
        this.accounts = accounts;
        this.users = users;
        this.queue = queue;
        this.syncOutbox = syncOutbox;
        this.journal = journal;
        this.rules = rules;
        this.trigger = trigger;
        this.clock = clock;
    }

    /**
     * What is to be mended of one account.
     *
     * @param changes how many users differ
     * @param removals how many of those who have access there would lose it
     * @param users how many have access there
     */
    public record Mend(PublisherId account, int changes, int removals, int users) {

        static Mend of(ComparedAccount compared) {
            return new Mend(
                    compared.account(),
                    compared.differing().size(),
                    Math.toIntExact(compared.differing().stream()
                            .filter(seen -> seen.user().removes())
                            .count()),
                    Math.toIntExact(compared.users().stream()
                            .filter(seen -> seen.user()
                                    .found()
                                    .filter(LegacyUser::active)
                                    .isPresent())
                            .count()));
        }

        /** A single user who is too many is what repairs are for. */
        private boolean isDrastic(double share) {
            return removals > 1 && removals > share * users;
        }
    }

    /**
     * What is to be mended, of accounts that answered and are owed nothing: what is on its way needs no mending.
     *
     * @param mends one for each account that differs, in the order of their ids
     * @param users how many have access there, of all accounts that were compared
     * @param silent how many accounts the portal gave no users of; they are left as they are
     */
    public record Plan(List<Mend> mends, long users, long silent) {

        /** How many users differ. */
        public long changes() {
            return mends.stream().mapToLong(Mend::changes).sum();
        }

        /** How many users would lose access there. */
        public long removals() {
            return mends.stream().mapToLong(Mend::removals).sum();
        }
    }

    /**
     * Says what a repair would do, and does nothing. Refuses all but operators, and what {@link CompareSides} refuses.
     *
     * @param account absent: all that have moved
     * @param each is shown every account that is to be mended
     */
    public Outcome<Plan> plan(Requester who, Optional<PublisherId> account, Consumer<ComparedAccount> each) {
        Gathered gathered = new Gathered(each);
        return AccountAccess.operatorOnly(
                who,
                () -> account.map(id -> compare.of(who, id).map(Stream::of))
                        .orElseGet(() -> compare.ofAll(who))
                        .map(gathered::addAll));
    }

    /** The same, shown to nobody. */
    public Outcome<Plan> plan(Requester who, Optional<PublisherId> account) {
        return plan(who, account, _ -> {});
    }

    /**
     * Owes the legacy portal what the plan says, as far as it stands still: both sides are looked at once more, and an
     * account that would lose more users by now is left alone. Answers how many changes. Refuses all but operators,
     * {@code too-many-removals} where more users than the set share, of all or of one account, would lose access and
     * nobody has confirmed that, and {@code sync-back-over}.
     *
     * @param confirmed up to how many users somebody agreed to take access from; absent where nobody was asked
     * @throws dev.ferry.domain.outcome.PortUnavailable when the legacy portal does not answer by now; what was owed
     *     before is
     */
    public Outcome<Integer> run(Requester who, Plan plan, OptionalLong confirmed) {
        return AccountAccess.operatorOnly(who, () -> {
            if (rules.over(clock)) {
                return Outcome.refused(
                        Code.SYNC_BACK_OVER,
                        "retirement",
                        rules.retirement().map(LastDay::toString).orElse(""));
            }
            Optional<Refusal> tooMany = tooMany(plan, confirmed);
            if (tooMany.isPresent()) {
                return new Outcome.Refused<>(tooMany.get());
            }
            int changes = mendAll(who, plan.mends());
            trigger.wakeUp();
            return Outcome.done(changes);
        });
    }

    private Optional<Refusal> tooMany(Plan plan, OptionalLong confirmed) {
        if (confirmed.isPresent()) {
            return Optional.of(tooMany(plan.removals(), plan.users()))
                    .filter(_ -> plan.removals() > confirmed.getAsLong());
        }
        if (plan.removals() > rules.removalShare() * plan.users()) {
            return Optional.of(tooMany(plan.removals(), plan.users()));
        }
        return plan.mends().stream()
                .filter(mend -> mend.isDrastic(rules.removalShare()))
                .findFirst()
                .map(mend -> tooMany(mend.removals(), mend.users()));
    }

    private static Refusal tooMany(long removals, long users) {
        return new Refusal(Code.TOO_MANY_REMOVALS, Map.of("removals", removals, "users", users));
    }

    private int mendAll(Requester who, List<Mend> mends) {
        int changes = 0;
        for (int from = 0; from < mends.size(); from += AT_ONCE) {
            Map<PublisherId, Mend> page = mends.subList(from, Math.min(from + AT_ONCE, mends.size())).stream()
                    .collect(Collectors.toMap(Mend::account, Function.identity()));
            changes += compare.compare(page.keySet()).stream()
                    .filter(now -> isMendable(now) && isAtMost(page.get(now.account()), Mend.of(now)))
                    .gather(Gatherers.windowFixed(HELD_AT_ONCE))
                    .mapToInt(some -> transactions.run(() -> mend(who, some)))
                    .sum();
        }
        return changes;
    }

    private static boolean isAtMost(@Nullable Mend planned, Mend now) {
        return planned != null && now.removals() <= planned.removals();
    }

    private static boolean isMendable(ComparedAccount one) {
        return one.answered() && !one.underWay() && !one.differing().isEmpty();
    }

    /**
     * Our side may have changed since it was compared; theirs is taken as it was found.
     *
     * @param some in the order of their ids, in which everybody holds accounts
     */
    private int mend(Requester who, List<ComparedAccount> some) {
        Set<PublisherId> ids = some.stream().map(ComparedAccount::account).collect(Collectors.toSet());
        some.forEach(one -> accounts.hold(one.account()));
        // What was made meanwhile goes first: the next comparison tells what is left.
        Set<PublisherId> underWay = queue.withPending(ids);
        Map<PublisherId, List<User>> here = users.ofAccounts(ids);
        Map<PublisherId, List<LegacyChange>> owed = new TreeMap<>();
        some.stream()
                .filter(one -> !underWay.contains(one.account()))
                .forEach(one -> owed.put(one.account(), changes(one, here.getOrDefault(one.account(), List.of()))));
        owed.values().removeIf(List::isEmpty);
        syncOutbox.addAll(owed);
        note(who, owed);
        return owed.values().stream().mapToInt(List::size).sum();
    }

    private List<LegacyChange> changes(ComparedAccount one, List<User> here) {
        List<LegacyUser> found = one.users().stream()
                .flatMap(seen -> seen.user().found().stream())
                .toList();
        return compare.beside(one.account(), here, found).stream()
                .flatMap(user -> user.repair().stream())
                .toList();
    }

    private void note(Requester who, Map<PublisherId, List<LegacyChange>> owed) {
        Map<PublisherId, Map<String, Object>> facts = new TreeMap<>();
        owed.forEach((account, changes) -> {
            long removals = changes.stream()
                    .filter(LegacyChange.UserDeactivated.class::isInstance)
                    .count();
            facts.put(account, Map.of("changes", changes.size(), "removals", removals));
        });
        journal.noteEach(who, Action.SYNC_REPAIRED, facts);
    }

    /** Keeps of all that was compared what is to be mended. */
    private static final class Gathered {
        private final Consumer<ComparedAccount> each;
        private final List<Mend> mends = new ArrayList<>();
        private long users;
        private long silent;

        Gathered(Consumer<ComparedAccount> each) {
            this.each = each;
        }

        Plan addAll(Stream<ComparedAccount> compared) {
            compared.forEach(this::add);
            return new Plan(List.copyOf(mends), users, silent);
        }

        private void add(ComparedAccount one) {
            Mend mend = Mend.of(one);
            users += mend.users();
            silent += one.answered() ? 0 : 1;
            if (isMendable(one)) {
                each.accept(one);
                mends.add(mend);
            }
        }
    }
}
