package dev.ferry.domain.standing;

import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * What lists say of an account beside what stands in its way: before the move what the legacy portal has, after it what
 * Partner Center has.
 *
 * @param mpnId as it is held: before the move one that was joined here, or whatever the legacy portal has
 * @param tenant where it has moved
 * @param completedAt when it moved
 * @param wave the last that judged or moved it
 * @param users how many there are
 * @param offers how many the legacy portal has, or had
 */
public record AccountSummary(
        PublisherId account,
        String displayName,
        Optional<String> mpnId,
        Optional<TenantId> tenant,
        CompanyProfile company,
        boolean payoutProfile,
        MigrationState state,
        Optional<Instant> completedAt,
        Optional<WaveName> wave,
        int users,
        int offers) {

    /**
     * Of all that is kept of an account.
     *
     * @param moved the account of Partner Center, once it is there
     * @param users how many that has
     */
    public static AccountSummary of(LegacyAccount legacy, MigrationRecord record, Optional<Account> moved, int users) {
        return new AccountSummary(
                legacy.id(),
                moved.map(Account::displayName).orElse(legacy.displayName()),
                moved.map(account -> account.mpnId().value())
                        .or(() -> Candidate.of(legacy, record).heldMpnId()),
                moved.map(Account::tenant),
                moved.map(Account::company).orElse(legacy.company()),
                moved.map(Account::payoutProfile).orElse(legacy.payoutProfile()),
                record.migration().state(),
                record.completedAt(),
                record.wave(),
                moved.isPresent() ? users : legacy.users().size(),
                legacy.offers().size());
    }
}
