package dev.ferry.application.document;

import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user of an account that has moved.
 *
 * @param legacyRole what they are in the legacy portal; absent of an invitation, of which it does not know
 */
public record UserDocument(
        String userId,
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String role,
        String kind,
        String state,
        @Nullable String legacyRole,
        @Nullable String objectId,
        @Nullable String applicationId) {

    public static UserDocument of(User user) {
        return new UserDocument(
                user.id().toString(),
                user.identity().email().map(Object::toString).orElse(null),
                user.displayName().orElse(null),
                user.role().map(Slug::slug).orElse(null),
                user.identity().kind().slug(),
                user.state().slug(),
                legacyRoleOf(user).map(Slug::slug).orElse(null),
                user.identity().objectId().map(Object::toString).orElse(null),
                user.applicationId().map(Object::toString).orElse(null));
    }

    /** What somebody is in the legacy portal, which does not know of those who are only invited. */
    public static Optional<LegacyRole> legacyRoleOf(User user) {
        return user.state() == UserState.INVITATION_PENDING ? Optional.empty() : Optional.of(user.legacyRole());
    }
}
