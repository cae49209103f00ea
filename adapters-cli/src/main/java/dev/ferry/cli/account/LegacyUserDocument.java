package dev.ferry.cli.account;

import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.legacy.LegacyUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user as the legacy portal has them. */
record LegacyUserDocument(
        @Nullable String email, @Nullable String objectId, String legacyRole, String kind, boolean active) {
    static final Shape<LegacyUser> SHAPE = new Shape<>(
            LegacyUserDocument::of,
            List.of(
                    Column.text("email", user -> user.identity().email()),
                    Column.text("objectId", user -> user.identity().objectId()),
                    Column.text("legacyRole", user -> user.role().slug()),
                    Column.text("kind", user -> user.identity().kind().slug()),
                    Column.text("active", LegacyUser::active)));

    static LegacyUserDocument of(LegacyUser user) {
        return new LegacyUserDocument(
                user.identity().email().map(Object::toString).orElse(null),
                user.identity().objectId().map(Object::toString).orElse(null),
                user.role().slug(),
                user.identity().kind().slug(),
                user.active());
    }
}
