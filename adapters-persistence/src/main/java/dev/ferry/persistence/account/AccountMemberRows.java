package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_MEMBER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.user.Identity;
import dev.ferry.persistence.table.Columns;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Rows of {@code account_member}: the few users who entered under another address than in the legacy portal, or after
 * the move.
 */
final class AccountMemberRows {
    private static final Columns<AccountUserRows.Row> COLUMNS = Columns.of(ACCOUNT_MEMBER, AccountUserRows.Row.class)
            .with(ACCOUNT_MEMBER.USER_KEY, row -> row.user().identity().key())
            .with(ACCOUNT_MEMBER.PUBLISHER_ID, row -> row.account().value())
            .with(ACCOUNT_MEMBER.USER_NUMBER, row -> row.user().id().number());

    private AccountMemberRows() {}

    /** Of these, those who have a row here. */
    static void insert(DSLContext sql, Collection<AccountUserRows.Row> rows) {
        COLUMNS.insert(sql, rows.stream().filter(AccountMemberRows::isOne).toList());
    }

    private static boolean isOne(AccountUserRows.Row row) {
        Identity identity = row.user().identity();
        boolean other = row.addedLater() || !row.user().isTiedTo(identity.key());
        return other && identity.email().isPresent();
    }

    /** The row of this user, by the user as they were. */
    static void delete(DSLContext sql, AccountUserRows.Row before) {
        sql.deleteFrom(ACCOUNT_MEMBER)
                .where(ACCOUNT_MEMBER.USER_KEY.eq(before.user().identity().key()))
                .and(ACCOUNT_MEMBER.PUBLISHER_ID.eq(before.account().value()))
                .and(ACCOUNT_MEMBER.USER_NUMBER.eq(before.user().id().number()))
                .execute();
    }

    static List<PublisherId> accountsOf(DSLContext sql, EmailAddress address) {
        return sql.selectDistinct(ACCOUNT_MEMBER.PUBLISHER_ID)
                .from(ACCOUNT_MEMBER)
                .where(ACCOUNT_MEMBER.USER_KEY.eq(address.normal()))
                .orderBy(ACCOUNT_MEMBER.PUBLISHER_ID)
                .fetch(row -> new PublisherId(row.value1()));
    }
}
