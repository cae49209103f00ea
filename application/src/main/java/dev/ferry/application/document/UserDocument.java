package dev.ferry.application.document;

import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.User;
import org.jspecify.annotations.Nullable;

/** A user of an account that has moved. */
public record UserDocument(
        String userId,
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String role,
        String kind,
        String state,
        String legacyRole,
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
                user.legacyRole().slug(),
                user.identity().objectId().map(Object::toString).orElse(null),
                user.applicationId().map(Object::toString).orElse(null));
    }
}
