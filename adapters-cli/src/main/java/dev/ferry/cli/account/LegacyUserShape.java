package dev.ferry.cli.account;

import dev.ferry.application.document.LegacyUserDocument;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.legacy.LegacyUser;
import java.util.List;

/** How users of the legacy portal look. */
final class LegacyUserShape {
    static final Shape<LegacyUser> SHAPE = new Shape<>(
            LegacyUserDocument::of,
            List.of(
                    Column.text("email", user -> user.identity().email()),
                    Column.text("objectId", user -> user.identity().objectId()),
                    Column.text("legacyRole", user -> user.role().slug()),
                    Column.text("kind", user -> user.identity().kind().slug()),
                    Column.text("active", LegacyUser::active)));

    private LegacyUserShape() {}
}
