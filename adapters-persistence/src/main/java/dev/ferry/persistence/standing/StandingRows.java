package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Slugs;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code account_standing}. */
final class StandingRows {
    private static final Slugs<MigrationState> STATES = Slugs.of(MigrationState.class);
    private static final Slugs<Standing> STANDINGS = Slugs.of(Standing.class);
    private static final Columns<AccountStanding> COLUMNS = Columns.of(ACCOUNT_STANDING, AccountStanding.class)
            .with(ACCOUNT_STANDING.PUBLISHER_ID, row -> row.account().value())
            .with(ACCOUNT_STANDING.DISPLAY_NAME, AccountStanding::displayName)
            .with(ACCOUNT_STANDING.STATE, row -> row.state().slug())
            .with(ACCOUNT_STANDING.READY, AccountStanding::ready)
            .with(ACCOUNT_STANDING.FINDINGS, row -> FindingText.write(row.findings()))
            .with(ACCOUNT_STANDING.MPN, row -> row.mpn().map(Slug::slug).orElse(null))
            .with(ACCOUNT_STANDING.COUNTRY, row -> row.country().orElse(null))
            .with(ACCOUNT_STANDING.WAVE, row -> row.wave().map(WaveName::value).orElse(null))
            .with(ACCOUNT_STANDING.INVITED, AccountStanding::invited)
            .with(ACCOUNT_STANDING.OUTCOMES, row -> OutcomeText.write(row.outcomes()))
            .with(ACCOUNT_STANDING.GROUNDS, row -> GroundText.write(row.grounds()))
            .with(ACCOUNT_STANDING.JUDGED_AT, AccountStanding::judgedAt)
            .with(ACCOUNT_STANDING.ANSWERED, row -> row.moved() ? null : !row.lacksAnswer());

    private StandingRows() {}

    static void insert(DSLContext sql, Collection<AccountStanding> standings) {
        COLUMNS.insert(sql, standings);
    }

    /** Those of accounts that are there. */
    static void update(DSLContext sql, Collection<AccountStanding> standings) {
        COLUMNS.update(
                sql,
                standings,
                ACCOUNT_STANDING.PUBLISHER_ID,
                row -> row.account().value());
    }

    /** Those of accounts that stand as they are kept. */
    static void renew(DSLContext sql, Collection<AccountStanding> standings) {
        standings.stream()
                .collect(Collectors.groupingBy(AccountStanding::judgedAt))
                .forEach((at, some) -> sql.update(ACCOUNT_STANDING)
                        .set(ACCOUNT_STANDING.JUDGED_AT, at)
                        .where(Keys.among(
                                ACCOUNT_STANDING.PUBLISHER_ID,
                                some.stream().map(AccountStanding::account).toList()))
                        .execute());
    }

    static AccountStanding read(Record row) {
        return new AccountStanding(
                new PublisherId(row.get(ACCOUNT_STANDING.PUBLISHER_ID)),
                row.get(ACCOUNT_STANDING.DISPLAY_NAME),
                STATES.read(row.get(ACCOUNT_STANDING.STATE)),
                FindingText.read(row.get(ACCOUNT_STANDING.FINDINGS)),
                Optional.ofNullable(row.get(ACCOUNT_STANDING.MPN)).map(STANDINGS::read),
                Optional.ofNullable(row.get(ACCOUNT_STANDING.COUNTRY)),
                Optional.ofNullable(row.get(ACCOUNT_STANDING.WAVE)).map(WaveName::new),
                row.get(ACCOUNT_STANDING.INVITED),
                OutcomeText.read(row.get(ACCOUNT_STANDING.OUTCOMES)),
                GroundText.read(row.get(ACCOUNT_STANDING.GROUNDS)),
                row.get(ACCOUNT_STANDING.JUDGED_AT));
    }
}
