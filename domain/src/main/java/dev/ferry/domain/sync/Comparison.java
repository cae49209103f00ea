package dev.ferry.domain.sync;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The users of one account as Partner Center wants them in the legacy portal, beside those who are there (R17). */
public final class Comparison {
    private Comparison() {}

    /**
     * Every user of either side, in the order of their keys; who has access on neither is left out.
     *
     * @param here the account's users in Partner Center
     * @param there its users in the legacy portal
     * @param before who was known by a key in the legacy portal; asked for those alone who entered here under another
     *     one and are not there
     */
    public static List<ComparedUser> of(
            Collection<User> here, Collection<LegacyUser> there, Function<String, Optional<LegacyUser>> before) {
        Map<String, LegacyUser> found = new TreeMap<>();
        there.forEach(user -> found.put(user.identity().key(), user));
        Map<String, LegacyUser> expected = new TreeMap<>();
        here.stream()
                .filter(User::isMember)
                .flatMap(user ->
                        twinsOf(user, key -> Optional.ofNullable(found.get(key)).or(() -> before.apply(key))))
                .forEach(twin -> expected.put(twin.identity().key(), twin));
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
     * How a user is to stand in the legacy portal, as each legacy user that they are tied to: as who they are here;
     * where they entered here under another key, as who they are there.
     *
     * @param known who is, or was, known by a key there; where nobody is any more, an address is taken for that of a
     *     Microsoft account. Nothing of the one who had the user's own key is taken over: that may have been somebody
     *     else
     */
    public static Stream<LegacyUser> twinsOf(User user, Function<String, Optional<LegacyUser>> known) {
        return user.legacyKeys().stream().map(key -> twinOf(user, key, known));
    }

    private static LegacyUser twinOf(User user, String key, Function<String, Optional<LegacyUser>> known) {
        Identity identity = user.identity().key().equals(key)
                ? user.identity()
                : known.apply(key).map(LegacyUser::identity).orElseGet(() -> identityBy(key));
        return new LegacyUser(identity, user.legacyRole(), user.displayName(), user.language(), true);
    }

    private static Identity identityBy(String key) {
        return switch (EmailAddress.parse(key)) {
            case Done<EmailAddress>(var address) ->
                Identity.ofPerson(UserKind.MICROSOFT_ACCOUNT, address, Optional.empty());
            case Refused<EmailAddress> _ -> Identity.ofServicePrincipal(new ObjectId(key));
        };
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
        if (isSomebodyElse(expected.identity(), found.identity())) {
            return Optional.of(Difference.OTHER_PERSON);
        }
        return found.role() == expected.role() ? Optional.empty() : Optional.of(Difference.OTHER_ROLE);
    }

    /** One whom only one side knows tells nothing: not every portal keeps them. */
    private static boolean isSomebodyElse(Identity expected, Identity found) {
        return expected.objectId().isPresent()
                && found.objectId().isPresent()
                && !expected.objectId().equals(found.objectId());
    }
}
