package dev.ferry.persistence;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;
import java.util.Collection;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code account}. */
final class AccountRows {
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
