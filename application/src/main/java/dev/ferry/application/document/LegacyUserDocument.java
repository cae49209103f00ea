package dev.ferry.application.document;

import dev.ferry.domain.legacy.LegacyUser;
import org.jspecify.annotations.Nullable;

/** A user as the legacy portal has them. */
public record LegacyUserDocument(
        @Nullable String email, @Nullable String objectId, String legacyRole, String kind, boolean active) {

    public static LegacyUserDocument of(LegacyUser user) {
        return new LegacyUserDocument(
                user.identity().email().map(Object::toString).orElse(null),
                user.identity().objectId().map(Object::toString).orElse(null),
                user.role().slug(),
                user.identity().kind().slug(),
                user.active());
    }
}
