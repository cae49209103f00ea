package dev.ferry.cli.user;

import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How users of accounts that have moved look. */
final class UserShape {
    static final Shape<User> SHAPE = new Shape<>(
            Document::of,
            List.of(
                    Column.text("userId", User::id),
                    Column.text("email", user -> user.identity().email()),
                    Column.text("displayName", User::displayName),
                    Column.text("role", user -> user.role().map(Slug::slug)),
                    Column.text("kind", user -> user.identity().kind().slug()),
                    Column.text("state", user -> user.state().slug()),
                    Column.text("legacyRole", user -> user.legacyRole().slug()),
                    Column.csvOnly("objectId", user -> user.identity().objectId()),
                    Column.csvOnly("applicationId", User::applicationId)));

    private UserShape() {}

    /** A user as the API has it. */
    record Document(
            String userId,
            @Nullable String email,
            @Nullable String displayName,
            @Nullable String role,
            String kind,
            String state,
            String legacyRole,
            @Nullable String objectId,
            @Nullable String applicationId) {

        static Document of(User user) {
            return new Document(
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
}
