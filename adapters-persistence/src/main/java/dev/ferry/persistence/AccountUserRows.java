package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code account_user}. */
final class AccountUserRows {
    /** A user, and of which account. */
    record Row(PublisherId account, User user) {}

    private static final Slugs<Role> ROLES = Slugs.of(Role.class);
    private static final Slugs<LegacyRole> LEGACY_ROLES = Slugs.of(LegacyRole.class);
    private static final IdentityRows IDENTITY =
            new IdentityRows(ACCOUNT_USER.KIND, ACCOUNT_USER.EMAIL, ACCOUNT_USER.OBJECT_ID);
    private static final Columns<Row> COLUMNS = Columns.of(ACCOUNT_USER, Row.class)
            .with(ACCOUNT_USER.PUBLISHER_ID, row -> row.account().value())
            .with(ACCOUNT_USER.USER_NUMBER, row -> row.user().id().number())
            .with(ACCOUNT_USER.EMAIL, row -> IdentityRows.email(row.user().identity()))
            .with(
                    ACCOUNT_USER.OBJECT_ID,
                    row -> IdentityRows.objectId(row.user().identity()))
            .with(ACCOUNT_USER.KIND, row -> row.user().identity().kind().slug())
            .with(ACCOUNT_USER.ROLE, row -> row.user().role().map(Slug::slug).orElse(null))
            .with(ACCOUNT_USER.LEGACY_ROLE, row -> row.user().legacyRole().slug())
            .with(ACCOUNT_USER.LEGACY_KEY, row -> row.user().legacyKey())
            .with(ACCOUNT_USER.DISPLAY_NAME, row -> row.user().displayName().orElse(null))
            .with(ACCOUNT_USER.LANGUAGE, row -> row.user().language().orElse(null));

    private AccountUserRows() {}

    static void insert(DSLContext sql, Collection<Row> rows) {
        COLUMNS.insert(sql, rows);
    }

    static User read(Record row) {
        return new User(
                new UserId(row.get(ACCOUNT_USER.USER_NUMBER)),
                IDENTITY.read(row),
                Optional.ofNullable(row.get(ACCOUNT_USER.DISPLAY_NAME)),
                Optional.ofNullable(row.get(ACCOUNT_USER.LANGUAGE)),
                Optional.ofNullable(row.get(ACCOUNT_USER.ROLE)).map(ROLES::read),
                LEGACY_ROLES.read(row.get(ACCOUNT_USER.LEGACY_ROLE)),
                row.get(ACCOUNT_USER.LEGACY_KEY));
    }
}
