package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.UserId;
import dev.ferry.persistence.table.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Rows of {@code account}. */
final class AccountRows {
    private static final Field<Integer> LAST_USER = DSL.coalesce(ACCOUNT.LAST_USER_NUMBER, DSL.inline(0));
    private static final Columns<Account> COLUMNS = Columns.of(ACCOUNT, Account.class)
            .with(ACCOUNT.PUBLISHER_ID, account -> account.id().value())
            .with(ACCOUNT.DISPLAY_NAME, Account::displayName)
            .with(ACCOUNT.COMPANY_NAME, account -> account.company().name().orElse(null))
            .with(ACCOUNT.COUNTRY, account -> account.company().country().orElse(null))
            .with(ACCOUNT.PAYOUT_PROFILE, Account::payoutProfile)
            .with(ACCOUNT.MPN_ID, account -> account.mpnId().value())
            .with(ACCOUNT.TENANT_ID, account -> account.tenant().value());

    private AccountRows() {}

    static void insert(DSLContext sql, Collection<Account> accounts) {
        COLUMNS.insert(sql, accounts);
    }

    static void update(DSLContext sql, Account account) {
        COLUMNS.update(
                sql, List.of(account), ACCOUNT.PUBLISHER_ID, one -> one.id().value());
    }

    /** The highest number that a user who was removed had, or 0. */
    static int lastUser(DSLContext sql, PublisherId account) {
        return sql.select(LAST_USER)
                .from(ACCOUNT)
                .where(ACCOUNT.PUBLISHER_ID.eq(account.value()))
                .fetchOptional(LAST_USER)
                .orElse(0);
    }

    /** A user of this number was removed. */
    static void noteLastUser(DSLContext sql, PublisherId account, UserId removed) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LAST_USER_NUMBER, DSL.greatest(LAST_USER, DSL.val(removed.number())))
                .where(ACCOUNT.PUBLISHER_ID.eq(account.value()))
                .execute();
    }

    static Account read(Record row) {
        return new Account(
                new PublisherId(row.get(ACCOUNT.PUBLISHER_ID)),
                row.get(ACCOUNT.DISPLAY_NAME),
                new CompanyProfile(
                        Optional.ofNullable(row.get(ACCOUNT.COMPANY_NAME)),
                        Optional.ofNullable(row.get(ACCOUNT.COUNTRY))),
                row.get(ACCOUNT.PAYOUT_PROFILE),
                new MpnId(row.get(ACCOUNT.MPN_ID)),
                new TenantId(row.get(ACCOUNT.TENANT_ID)));
    }
}
