package dev.ferry.application.invitation;

import dev.ferry.application.invitation.AccountNeed.Need;
import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.Judges;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.migration.WaveName;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which accounts wait for their owners (R14), judging them afresh, outside of any transaction. Thread-safe.
 */
public final class AccountNeeds {
    private final Migrations migrations;
    private final Judges judges;

    @Inject
    public AccountNeeds(
            Migrations migrations, CheckedTenantDirectory directory, CheckedMpnRegistry registry, WaveRules rules) {
        this.migrations = migrations;
        this.judges = new Judges(directory, registry, rules.readiness());
    }

    /** Each of the page that this wave judged last, or each where no wave is given. */
    List<AccountNeed> of(List<LegacyAccount> page, Optional<WaveName> wave) {
        Map<PublisherId, MigrationRecord> records =
                migrations.findAll(page.stream().map(LegacyAccount::id).collect(Collectors.toSet()));
        List<AccountNeed> all = new ArrayList<>();
        List<Candidate> open = new ArrayList<>();
        for (LegacyAccount account : page) {
            MigrationRecord record = records.getOrDefault(account.id(), MigrationRecord.none(account.id()));
            if (wave.isPresent() && !record.wave().equals(wave)) {
                continue;
            }
            if (record.completed()) {
                all.add(new AccountNeed(account, Need.MOVED));
            } else {
                open.add(Candidate.of(account, record));
            }
        }
        judges.judge(open).forEach(judged -> all.add(need(judged)));
        return all;
    }

    /** Those of these that have moved by now. */
    Set<PublisherId> moved(Set<PublisherId> accounts) {
        return migrations.findAll(accounts).values().stream()
                .filter(MigrationRecord::completed)
                .map(record -> record.migration().account())
                .collect(Collectors.toSet());
    }

    private static AccountNeed need(Judged judged) {
        return new AccountNeed(
                judged.candidate().account(),
                switch (judged.readiness()) {
                    case Readiness.Ready _ -> Need.NOBODY;
                    case Readiness.NotReady(var findings) -> need(findings);
                });
    }

    /** Where a system has no word on an account now, nobody is asked to do what may turn out not to be needed. */
    private static Need need(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding.RegistryUnavailable.class::isInstance)) {
            return Need.UNKNOWN;
        }
        return findings.stream().anyMatch(AccountNeeds::isForOwners) ? Need.OWNER : Need.NOBODY;
    }

    /** Vetting takes its time, whatever an owner does (R9). */
    private static boolean isForOwners(Finding finding) {
        return switch (finding) {
            case Finding.NoOwner _,
                    Finding.WorkEmailNeeded _,
                    Finding.UnknownTenant _,
                    Finding.TenantMismatch _,
                    Finding.MpnMissing _ -> true;
            case Finding.MpnInvalid(var _, var standing) -> standing != Standing.NOT_VETTED;
            case Finding.RegistryUnavailable _ -> false;
        };
    }
}
