package dev.ferry.domain.standing;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
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
        int offers) {}
