package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.persistence.table.Columns;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code legacy_account}. */
public final class LegacyAccountRows {
    private static final Columns<LegacyAccount> COLUMNS = Columns.of(LEGACY_ACCOUNT, LegacyAccount.class)
            .with(LEGACY_ACCOUNT.PUBLISHER_ID, account -> account.id().value())
            .with(LEGACY_ACCOUNT.DISPLAY_NAME, LegacyAccount::displayName)
            .with(LEGACY_ACCOUNT.MPN_ID, account -> account.mpnId().orElse(null))
            .with(
                    LEGACY_ACCOUNT.COMPANY_NAME,
                    account -> account.company().name().orElse(null))
            .with(LEGACY_ACCOUNT.COUNTRY, account -> account.company().country().orElse(null))
            .with(LEGACY_ACCOUNT.PAYOUT_PROFILE, LegacyAccount::payoutProfile);

    private LegacyAccountRows() {}

    static void insert(DSLContext sql, Collection<LegacyAccount> accounts) {
        COLUMNS.insert(sql, accounts);
    }

    /** Those of accounts that are there. */
    public static void update(DSLContext sql, Collection<LegacyAccount> accounts) {
        COLUMNS.update(
                sql,
                accounts,
                LEGACY_ACCOUNT.PUBLISHER_ID,
                account -> account.id().value());
    }

    /** The account's settings are these from now on. */
    public static void settle(DSLContext sql, PublisherId account, LegacyChange.SettingsStand stand) {
        sql.update(LEGACY_ACCOUNT)
                .set(LEGACY_ACCOUNT.DISPLAY_NAME, stand.displayName())
                .set(LEGACY_ACCOUNT.COMPANY_NAME, stand.company().name().orElse(null))
                .set(LEGACY_ACCOUNT.COUNTRY, stand.company().country().orElse(null))
                .set(LEGACY_ACCOUNT.MPN_ID, stand.mpnId().value())
                .where(LEGACY_ACCOUNT.PUBLISHER_ID.eq(account.value()))
                .execute();
    }

    static LegacyAccount read(Record row, List<LegacyUser> users, List<Offer> offers) {
        return new LegacyAccount(
                new PublisherId(row.get(LEGACY_ACCOUNT.PUBLISHER_ID)),
                row.get(LEGACY_ACCOUNT.DISPLAY_NAME),
                Optional.ofNullable(row.get(LEGACY_ACCOUNT.MPN_ID)),
                new CompanyProfile(
                        Optional.ofNullable(row.get(LEGACY_ACCOUNT.COMPANY_NAME)),
                        Optional.ofNullable(row.get(LEGACY_ACCOUNT.COUNTRY))),
                row.get(LEGACY_ACCOUNT.PAYOUT_PROFILE),
                users,
                offers);
    }
}
