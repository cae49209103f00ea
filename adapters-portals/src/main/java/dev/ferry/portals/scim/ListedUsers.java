package dev.ferry.portals.scim;

import dev.ferry.domain.account.PublisherId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the lists of large accounts showed lately, so that a change need not have the server look through thousands once
 * more. It says whom to ask for, never how they stand; of each user for one change, which may make it untrue.
 * Thread-safe.
 */
final class ListedUsers {
    private static final Duration KEPT = Duration.ofMinutes(5);

    /** Of all accounts, some 10 MB. */
    private static final int MOST = 30_000;

    /** Accounts of fewer are looked up in as fast as listed. */
    private static final int FEWEST = 200;

    /** Who was looked up in an account for so long could have been found by reading its list. */
    private static final Duration WORTH_A_LIST = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<PublisherId, Listed> byAccount = new LinkedHashMap<>();
    private final Map<PublisherId, Duration> lookedUp = new HashMap<>();
    private int users;

    private record Listed(Map<String, List<String>> idsByKey, Set<String> asked, Instant until) {}

    ListedUsers(Clock clock) {
        this.clock = clock;
    }

    /** An account's whole list has these, by the keys under which they are known. */
    synchronized void keep(PublisherId account, Map<String, List<String>> idsByKey) {
        drop(account);
        lookedUp.remove(account);
        if (idsByKey.size() < FEWEST || idsByKey.size() > MOST) {
            return;
        }
        while (users + idsByKey.size() > MOST) {
            drop(byAccount.keySet().iterator().next());
        }
        users += idsByKey.size();
        byAccount.put(
                account, new Listed(idsByKey, new HashSet<>(), clock.instant().plus(KEPT)));
    }

    private void drop(PublisherId account) {
        Listed dropped = byAccount.remove(account);
        users -= dropped == null ? 0 : dropped.idsByKey().size();
    }

    /** The ids of those who were listed under this key; absent where that is not known, or was asked before. */
    synchronized Optional<List<String>> find(PublisherId account, String key) {
        Listed listed = byAccount.get(account);
        if (listed != null && listed.until().isBefore(clock.instant())) {
            drop(account);
            return Optional.empty();
        }
        return listed == null || listed.asked().contains(key)
                ? Optional.empty()
                : Optional.of(listed.idsByKey().getOrDefault(key, List.of()));
    }

    /** A change of this user is being made. */
    synchronized void forget(PublisherId account, String key) {
        Listed listed = byAccount.get(account);
        if (listed != null) {
            listed.asked().add(key);
        }
    }

    /**
     * Somebody was looked up there for so long. Whether the account's list is worth reading now: where that came to
     * nothing, once more when four times as long was spent.
     */
    synchronized boolean isWorthAList(PublisherId account, Duration took) {
        if (lookedUp.size() > MOST) {
            lookedUp.clear();
        }
        Duration before = lookedUp.getOrDefault(account, Duration.ZERO);
        Duration now = before.plus(took);
        lookedUp.put(account, now);
        Duration next = WORTH_A_LIST;
        while (next.compareTo(before) <= 0) {
            next = next.multipliedBy(4);
        }
        return now.compareTo(next) >= 0;
    }
}
