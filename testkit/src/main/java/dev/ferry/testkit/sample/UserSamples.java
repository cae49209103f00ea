package dev.ferry.testkit.sample;

import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.domain.user.UserState;
import java.util.Optional;

/** Users of moved accounts of kinds that are rarer than {@link Samples#user}. */
public final class UserSamples {
    private UserSamples() {}

    /** Someone who came along without a role, and was an owner in the legacy portal. */
    public static User unmapped(int number, Identity identity) {
        return new User(
                new UserId(number),
                identity,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                UserState.UNMAPPED,
                LegacyRole.OWNER,
                identity.key());
    }

    public static User program(int number, String objectId, LegacyRole before, Role role) {
        Identity identity = Identity.ofServicePrincipal(new ObjectId(objectId));
        return new User(
                new UserId(number),
                identity,
                Optional.empty(),
                Optional.empty(),
                Optional.of(role),
                UserState.ACTIVE,
                before,
                identity.key());
    }
}
