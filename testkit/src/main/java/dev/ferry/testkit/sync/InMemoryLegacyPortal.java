package dev.ferry.testkit.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A legacy portal in memory that remembers what it was told, and fails as a test likes. Thread-safe. */
public final class InMemoryLegacyPortal extends BreakableFake implements LegacyPortal {
    private final Map<PublisherId, Map<String, LegacyUser>> users = new HashMap<>();
    private final Map<PublisherId, LegacyChange.SettingsStand> settings = new HashMap<>();
    private final Map<PublisherId, Long> lastTaken = new HashMap<>();
    private final List<NumberedChange> arrived = new ArrayList<>();
    private final Set<PublisherId> locked = new HashSet<>();
    private final Set<PublisherId> unlockable = new HashSet<>();
    private Function<NumberedChange, Optional<String>> refusal = _ -> Optional.empty();

    /** A portal without accounts. */
    public InMemoryLegacyPortal() {
        super(new Switch(SYSTEM));
    }

    /** Takes over the users of these accounts, as an export of this portal says. */
    public synchronized void open(LegacyAccounts accounts, Set<PublisherId> ids) {
        accounts.findAll(ids).values().forEach(account -> open(account.id(), account.users()));
    }

    /** Has these accounts with these users. */
    public synchronized void open(Map<PublisherId, List<LegacyUser>> accounts) {
        accounts.forEach(this::open);
    }

    private void open(PublisherId account, List<LegacyUser> all) {
        Map<String, LegacyUser> byKey = new HashMap<>();
        all.forEach(user -> byKey.put(user.identity().key(), user));
        users.put(account, byKey);
    }

    /** From now on what this says a reason for is turned down. */
    public synchronized void turnDown(Function<NumberedChange, Optional<String>> why) {
        refusal = why;
    }

    /** From now on this account's settings cannot be locked. */
    public synchronized void keepUnlocked(PublisherId account) {
        unlockable.add(account);
    }

    /** Puts a user there behind Ferry's back. */
    public synchronized void put(PublisherId account, LegacyUser user) {
        users.computeIfAbsent(account, _ -> new HashMap<>()).put(user.identity().key(), user);
    }

    /** Takes a user away behind Ferry's back. */
    public synchronized void drop(PublisherId account, String key) {
        users.computeIfAbsent(account, _ -> new HashMap<>()).remove(key);
    }

    /** Tells it again what it was told before, as a worker does that was taken for dead. */
    public synchronized void repeat(NumberedChange before) {
        take(before);
    }

    /** Every change that came and was answered, in the order of coming, again for each time. */
    public synchronized List<NumberedChange> arrived() {
        return List.copyOf(arrived);
    }

    /** What it was told of an account's settings last. */
    public synchronized Optional<LegacyChange.SettingsStand> settingsOf(PublisherId account) {
        return Optional.ofNullable(settings.get(account));
    }

    /** Whether an account's settings are read-only there. */
    public synchronized boolean isLocked(PublisherId account) {
        return locked.contains(account);
    }

    @Override
    public Answer apply(NumberedChange change) {
        return ask(() -> answer(change));
    }

    private synchronized Answer answer(NumberedChange change) {
        Optional<String> why = refusal.apply(change);
        if (why.isPresent()) {
            return new Answer.TurnedDown(why.get());
        }
        arrived.add(change);
        take(change);
        return new Answer.Taken();
    }

    private void take(NumberedChange change) {
        PublisherId account = change.change().account();
        if (change.number() > lastTaken.getOrDefault(account, 0L)) {
            lastTaken.put(account, change.number());
            take(account, change.change().what());
        }
    }

    private void take(PublisherId account, LegacyChange what) {
        Map<String, LegacyUser> byKey = users.computeIfAbsent(account, _ -> new HashMap<>());
        switch (what) {
            case LegacyChange.UserStands(var user) -> byKey.put(user.identity().key(), user);
            case LegacyChange.UserDeactivated(var key) -> byKey.computeIfPresent(key, (_, user) -> inactive(user));
            case LegacyChange.UserDeleted(var key) -> byKey.remove(key);
            case LegacyChange.SettingsStand stand -> settings.put(account, stand);
        }
    }

    private static LegacyUser inactive(LegacyUser user) {
        return new LegacyUser(user.identity(), user.role(), user.displayName(), user.language(), false);
    }

    @Override
    public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
        return ask(() -> found(accounts));
    }

    private synchronized Map<PublisherId, List<LegacyUser>> found(Set<PublisherId> accounts) {
        Map<PublisherId, List<LegacyUser>> found = new HashMap<>();
        accounts.stream()
                .filter(users::containsKey)
                .forEach(id -> found.put(
                        id, List.copyOf(users.getOrDefault(id, Map.of()).values())));
        return found;
    }

    @Override
    public void lockAll(Set<PublisherId> accounts) {
        ask(() -> lock(accounts));
    }

    private synchronized boolean lock(Set<PublisherId> accounts) {
        if (!Collections.disjoint(unlockable, accounts)) {
            throw new PortUnavailable(SYSTEM);
        }
        return locked.addAll(accounts);
    }
}
