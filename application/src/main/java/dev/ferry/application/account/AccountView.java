package dev.ferry.application.account;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account as the one who asks may see it.
 *
 * @param managedInPartnerCenter whether it has moved
 * @param mpnId as it is held: before the move whatever the legacy portal has
 * @param findings what stands in the way now; none once the move is made
 * @param users how many it has: before the move in the legacy portal, after it in Partner Center
 */
public record AccountView(
        PublisherId id,
        String displayName,
        boolean managedInPartnerCenter,
        Optional<String> mpnId,
        Optional<TenantId> tenant,
        CompanyProfile company,
        boolean payoutProfile,
        MigrationState state,
        Optional<Instant> completedAt,
        Optional<WaveName> wave,
        List<Finding> findings,
        int users,
        int offers) {

    /** As contributors see it (R6). */
    AccountView withoutTenantNames() {
        return with(findings.stream().map(Finding::withoutTenantName).toList());
    }

    /** As all but operators see it: nothing is said of rows and files of exports. */
    AccountView withoutPlaces() {
        return with(findings.stream().map(Finding::withoutPlace).toList());
    }

    private AccountView with(List<Finding> shown) {
        return new AccountView(
                id,
                displayName,
                managedInPartnerCenter,
                mpnId,
                tenant,
                company,
                payoutProfile,
                state,
                completedAt,
                wave,
                shown,
                users,
                offers);
    }
}
