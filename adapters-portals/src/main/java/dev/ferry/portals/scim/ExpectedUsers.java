package dev.ferry.portals.scim;

import com.unboundid.scim2.common.GenericScimResource;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.TakenChanges;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Whom the changes are about that come next, and who was found of them where several were looked up together. What was
 * found is good for one change, because that changes it, and for a short time, because others change it too. Of one
 * account, for one thread.
 */
final class ExpectedUsers {
    /** So many letters their keys may have in all: they stand in an address three times, which may have thousands. */
    private static final int MOST_LETTERS = 1_000;

    private final Deque<NumberedChange> coming;
    private final Map<String, List<GenericScimResource>> found = new HashMap<>();
    private final Duration goodFor;
    private long foundAt;
    private OptionalLong last = OptionalLong.empty();

    /**
     * A user of whom a change comes.
     *
     * @param wholly whether all have to be found who are known under that key, not those alone who are named so
     */
    record Expected(String key, boolean wholly) {
        private static Optional<Expected> in(NumberedChange change) {
            LegacyChange what = change.change().what();
            return what.userKey().map(key -> new Expected(key, !(what instanceof LegacyChange.UserStands)));
        }
    }

    /** @param goodFor how long it is believed who was found */
    ExpectedUsers(List<NumberedChange> changes, Duration goodFor) {
        this.coming = new ArrayDeque<>(changes);
        this.goodFor = goodFor;
    }

    /** This one is made now. */
    void come(NumberedChange change) {
        while (!coming.isEmpty() && coming.element().number() <= change.number()) {
            coming.remove();
        }
    }

    /** By what is read once: while these changes come, nobody else tells of the account. */
    boolean isTaken(NumberedChange change, TakenChanges taken) {
        if (last.isEmpty()) {
            last = OptionalLong.of(taken.last(change.change().account()));
        }
        return change.number() <= last.getAsLong();
    }

    /** Who was found under this key; nothing where nobody was looked up by it since it was asked for last. */
    Optional<List<GenericScimResource>> take(String key) {
        if (System.nanoTime() - foundAt > goodFor.toNanos()) {
            found.clear();
        }
        return Optional.ofNullable(found.remove(key));
    }

    /**
     * This one, and some of those who come next and were not looked up: each once, as they are asked for first.
     *
     * @param most how many in all
     * @param sought whether one who comes next is to be among them
     */
    Collection<Expected> with(Expected now, int most, Predicate<Expected> sought) {
        Map<String, Expected> some = new LinkedHashMap<>();
        some.put(now.key(), now);
        int letters = now.key().length();
        for (NumberedChange change : coming) {
            Optional<Expected> next = Expected.in(change)
                    .filter(one -> !some.containsKey(one.key()) && !found.containsKey(one.key()))
                    .filter(sought);
            if (next.isPresent()) {
                letters += next.get().key().length();
                if (some.size() >= most || letters > MOST_LETTERS) {
                    break;
                }
                some.put(next.get().key(), next.get());
            }
        }
        return some.values();
    }

    /** Keeps who was found under each of some keys. */
    void keep(Map<String, List<GenericScimResource>> byKey) {
        found.putAll(byKey);
        foundAt = System.nanoTime();
    }
}
