package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_USER;
import static dev.ferry.persistence.schema.Tables.LEGACY_ACCOUNT;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.LEGACY_USER;
import static dev.ferry.persistence.schema.Tables.MIGRATION;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.standing.AccountSummaries;
import dev.ferry.domain.standing.AccountSummary;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What lists show of accounts, from tables, of which the rows of users and offers are counted. Thread-safe. */
final class JooqAccountSummaries implements AccountSummaries {
    private static final Slugs<MigrationState> STATES = Slugs.of(MigrationState.class);
    private static final Field<Integer> LEGACY_USERS = rows(LEGACY_USER, LEGACY_USER.PUBLISHER_ID);
    private static final Field<Integer> USERS = rows(ACCOUNT_USER, ACCOUNT_USER.PUBLISHER_ID);
    private static final Field<Integer> OFFERS = rows(LEGACY_OFFER, LEGACY_OFFER.PUBLISHER_ID);

    private final Database database;

    @Inject
    JooqAccountSummaries(Database database) {
        this.database = database;
    }

    private static Field<Integer> rows(Table<?> table, Field<String> account) {
        return DSL.field(DSL.selectCount().from(table).where(account.eq(LEGACY_ACCOUNT.PUBLISHER_ID)))
                .as("rows_of_" + table.getName());
    }

    @Override
    public Map<PublisherId, AccountSummary> findAll(Set<PublisherId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return database
                .with(sql -> sql.select(LEGACY_ACCOUNT.fields())
                        .select(ACCOUNT.fields())
                        .select(MIGRATION.STATE, MIGRATION.COMPLETED_AT, MIGRATION.JOINED_MPN_ID, MIGRATION.WAVE)
                        .select(LEGACY_USERS, USERS, OFFERS)
                        .from(LEGACY_ACCOUNT)
                        .leftJoin(MIGRATION)
                        .on(MIGRATION.PUBLISHER_ID.eq(LEGACY_ACCOUNT.PUBLISHER_ID))
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.PUBLISHER_ID.eq(LEGACY_ACCOUNT.PUBLISHER_ID))
                        .where(Keys.among(LEGACY_ACCOUNT.PUBLISHER_ID, accounts))
                        .fetch(JooqAccountSummaries::read))
                .stream()
                .collect(Collectors.toUnmodifiableMap(AccountSummary::account, Function.identity()));
    }

    private static AccountSummary read(Record row) {
        return row.get(ACCOUNT.PUBLISHER_ID) == null ? waiting(row) : moved(row);
    }

    private static AccountSummary waiting(Record row) {
        return new AccountSummary(
                new PublisherId(row.get(LEGACY_ACCOUNT.PUBLISHER_ID)),
                row.get(LEGACY_ACCOUNT.DISPLAY_NAME),
                Optional.ofNullable(row.get(MIGRATION.JOINED_MPN_ID))
                        .or(() -> Optional.ofNullable(row.get(LEGACY_ACCOUNT.MPN_ID))),
                Optional.empty(),
                new CompanyProfile(
                        Optional.ofNullable(row.get(LEGACY_ACCOUNT.COMPANY_NAME)),
                        Optional.ofNullable(row.get(LEGACY_ACCOUNT.COUNTRY))),
                row.get(LEGACY_ACCOUNT.PAYOUT_PROFILE),
                state(row),
                Optional.empty(),
                wave(row),
                row.get(LEGACY_USERS),
                row.get(OFFERS));
    }

    private static AccountSummary moved(Record row) {
        return new AccountSummary(
                new PublisherId(row.get(ACCOUNT.PUBLISHER_ID)),
                row.get(ACCOUNT.DISPLAY_NAME),
                Optional.of(row.get(ACCOUNT.MPN_ID)),
                Optional.of(new TenantId(row.get(ACCOUNT.TENANT_ID))),
                new CompanyProfile(
                        Optional.ofNullable(row.get(ACCOUNT.COMPANY_NAME)),
                        Optional.ofNullable(row.get(ACCOUNT.COUNTRY))),
                row.get(ACCOUNT.PAYOUT_PROFILE),
                state(row),
                Optional.ofNullable(row.get(MIGRATION.COMPLETED_AT)),
                wave(row),
                row.get(USERS),
                row.get(OFFERS));
    }

    private static MigrationState state(Record row) {
        return Optional.ofNullable(row.get(MIGRATION.STATE)).map(STATES::read).orElse(MigrationState.NOT_STARTED);
    }

    private static Optional<WaveName> wave(Record row) {
        return Optional.ofNullable(row.get(MIGRATION.WAVE)).map(WaveName::new);
    }
}
