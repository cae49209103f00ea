package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_MEMBER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.user.User;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Rows of {@code account_member}: the few users who entered under another address than in the legacy portal. */
final class AccountMemberRows {
    private static final Columns<AccountUserRows.Row> COLUMNS = Columns.of(ACCOUNT_MEMBER, AccountUserRows.Row.class)
            .with(ACCOUNT_MEMBER.USER_KEY, row -> row.user().identity().key())
            .with(ACCOUNT_MEMBER.PUBLISHER_ID, row -> row.account().value())
            .with(ACCOUNT_MEMBER.USER_NUMBER, row -> row.user().id().number());

    private AccountMemberRows() {}

    /** Of these, those who have a row here. */
    static void insert(DSLContext sql, Collection<AccountUserRows.Row> rows) {
        COLUMNS.insert(
                sql,
                rows.stream().filter(row -> enteredUnderAnother(row.user())).toList());
    }

    private static boolean enteredUnderAnother(User user) {
        return user.identity().email().isPresent() && !user.identity().key().equals(user.legacyKey());
    }

    static List<PublisherId> accountsOf(DSLContext sql, EmailAddress address) {
        return sql.selectDistinct(ACCOUNT_MEMBER.PUBLISHER_ID)
                .from(ACCOUNT_MEMBER)
                .where(ACCOUNT_MEMBER.USER_KEY.eq(address.normal()))
                .orderBy(ACCOUNT_MEMBER.PUBLISHER_ID)
                .fetch(row -> new PublisherId(row.value1()));
    }
}
