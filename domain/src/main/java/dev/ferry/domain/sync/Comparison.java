package dev.ferry.domain.sync;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The users of one account as Partner Center wants them in the legacy portal, beside those who are there (R17). */
public final class Comparison {
    private Comparison() {}

    /**
     * Every user of either side, in the order of their keys; who has access on neither is left out.
     *
     * @param here the account's users in Partner Center
     * @param there its users in the legacy portal
     */
    public static List<ComparedUser> of(Collection<User> here, Collection<LegacyUser> there) {
        Map<String, LegacyUser> found = new TreeMap<>();
        there.forEach(user -> found.put(user.identity().key(), user));
        Map<String, LegacyUser> expected = new TreeMap<>();
        here.stream()
                .filter(User::isMember)
                .forEach(user -> expected.put(user.legacyKey(), twinOf(user, found.get(user.legacyKey()))));
        List<ComparedUser> all = new ArrayList<>();
        expected.forEach((key, user) -> all.add(compared(key, user, Optional.ofNullable(found.get(key)))));
        found.forEach((key, user) -> {
            if (user.active() && !expected.containsKey(key)) {
                all.add(new ComparedUser(
                        key, Optional.empty(), Optional.of(user), Optional.of(Difference.MISSING_HERE)));
            }
        });
        all.sort(Comparator.comparing(ComparedUser::userKey));
        return List.copyOf(all);
    }

    /**
     * How a user is to stand in the legacy portal.
     *
     * @param known the user of the same key there, as they stand or stood, who stays of the kind and address that they are; null where nobody is known
     */
    public static LegacyUser twinOf(User user, @Nullable LegacyUser known) {
        Identity identity = known == null ? user.identity() : known.identity();
        return new LegacyUser(identity, user.legacyRole(), user.displayName(), user.language(), true);
    }

    private static ComparedUser compared(String key, LegacyUser expected, Optional<LegacyUser> found) {
        return new ComparedUser(
                key,
                Optional.of(expected),
                found,
                found.isEmpty() ? Optional.of(Difference.MISSING_THERE) : between(expected, found.get()));
    }

    private static Optional<Difference> between(LegacyUser expected, LegacyUser found) {
        if (!found.active()) {
            return Optional.of(Difference.INACTIVE_THERE);
        }
        return found.role() == expected.role() ? Optional.empty() : Optional.of(Difference.OTHER_ROLE);
    }
}
