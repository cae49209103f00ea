package dev.ferry.cli.user;

import dev.ferry.application.document.UserDocument;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.User;
import java.util.List;

/** How users of accounts that have moved look. */
final class UserShape {
    static final Shape<User> SHAPE = new Shape<>(
            UserDocument::of,
            List.of(
                    Column.text("userId", User::id),
                    Column.text("email", user -> user.identity().email()),
                    Column.text("displayName", User::displayName),
                    Column.text("role", user -> user.role().map(Slug::slug)),
                    Column.text("kind", user -> user.identity().kind().slug()),
                    Column.text("state", user -> user.state().slug()),
                    Column.text(
                            "legacyRole",
                            user -> UserDocument.legacyRoleOf(user).map(Slug::slug)),
                    Column.csvOnly("objectId", user -> user.identity().objectId()),
                    Column.csvOnly("applicationId", User::applicationId)));

    private UserShape() {}
}
