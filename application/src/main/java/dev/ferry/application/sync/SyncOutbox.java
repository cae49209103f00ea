package dev.ferry.application.sync;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.Comparison;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.ScheduledDeletion;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down what the legacy portal is owed for a change that was made here (R16), in the transaction of that change,
 * which holds the account. Owes nothing once the portal is gone. Thread-safe.
 */
public final class SyncOutbox {
    private final SyncQueue queue;
    private final SyncRules rules;
    private final Clock clock;
    private final SharedClock shared;

    @Inject
    public SyncOutbox(SyncQueue queue, SyncRules rules, Clock clock, SharedClock shared) {
        this.queue = queue;
        this.rules = rules;
        this.clock = clock;
        this.shared = shared;
    }

    /** A user is to stand there as they stand here; who was only invited so far does not (R15). */
    public void stands(LegacyAccount legacy, User user) {
        if (user.isMember()) {
            Comparison.twinsOf(user, legacy::user).forEach(twin -> add(legacy.id(), new LegacyChange.UserStands(twin)));
        }
    }

    /** A user is to have no access there any more. */
    public void gone(PublisherId account, User user) {
        if (user.isMember()) {
            user.legacyKeys().forEach(key -> add(account, new LegacyChange.UserDeactivated(key)));
        }
    }

    /** The account's settings are to be there what they are here. */
    public void settings(Account account) {
        add(account.id(), new LegacyChange.SettingsStand(account.displayName(), account.company(), account.mpnId()));
    }

    /** Any of these, with the deletion that follows a deactivation once it could do no harm any more. */
    public void add(PublisherId account, LegacyChange change) {
        addAll(account, List.of(change));
    }

    /** The same of several, in their order. */
    public void addAll(PublisherId account, List<LegacyChange> changes) {
        addAll(Map.of(account, changes));
    }

    /** The same of several accounts, all of which are held. */
    public void addAll(Map<PublisherId, List<LegacyChange>> owed) {
        Instant now = now();
        List<Change> changes = owed.entrySet().stream()
                .flatMap(one -> one.getValue().stream().map(change -> new Change(one.getKey(), change, now)))
                .toList();
        if (!changes.isEmpty() && !rules.over(clock)) {
            queue.addAll(changes);
            schedule(changes);
        }
    }

    /** What is said of a user last counts. */
    private void schedule(List<Change> changes) {
        Map<PublisherId, Set<String>> staying = new HashMap<>();
        Map<PublisherId, Map<String, ScheduledDeletion>> leaving = new HashMap<>();
        for (Change change : changes) {
            PublisherId account = change.account();
            Set<String> stay = staying.computeIfAbsent(account, _ -> new HashSet<>());
            Map<String, ScheduledDeletion> leave = leaving.computeIfAbsent(account, _ -> new HashMap<>());
            switch (change.what()) {
                case LegacyChange.UserStands(var user) -> {
                    stay.add(user.identity().key());
                    leave.remove(user.identity().key());
                }
                case LegacyChange.UserDeactivated(var key) -> {
                    stay.remove(key);
                    leave.put(
                            key, new ScheduledDeletion(account, key, change.at().plus(rules.deletionAfter())));
                }
                case LegacyChange.UserDeleted _, LegacyChange.SettingsStand _ -> {}
            }
        }
        queue.unscheduleAll(staying);
        queue.scheduleAll(leaving.values().stream()
                .flatMap(account -> account.values().stream())
                .toList());
    }

    /**
     * Somebody is erased: anyone who has this key there is to be gone. Once the portal is told nothing any more,
     * nothing of them is kept for it.
     */
    public void erased(PublisherId account, String key) {
        if (rules.over(clock)) {
            queue.takeBack(account, key, shared.now());
        } else if (!isToBeDeleted(account, key)) {
            add(account, new LegacyChange.UserDeleted(key));
        }
        queue.forget(account, key);
    }

    /** Whether that is the last that is owed of them: an erasure is safe to repeat. */
    private boolean isToBeDeleted(PublisherId account, String key) {
        return queue.pending(account, Integer.MAX_VALUE).stream()
                .map(pending -> pending.numbered().change().what())
                .filter(what -> what.userKey().equals(Optional.of(key)))
                .reduce((_, later) -> later)
                .filter(LegacyChange.UserDeleted.class::isInstance)
                .isPresent();
    }

    private Instant now() {
        return clock.instant();
    }
}
