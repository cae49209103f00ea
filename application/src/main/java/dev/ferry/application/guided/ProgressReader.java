package dev.ferry.application.guided;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.mail.Links;
import dev.ferry.domain.history.History;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.outcome.Unavailability;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows how far a move has come. */
public final class ProgressReader {
    private final Companies companies;
    private final Links links;
    private final ReplacedNumbers replaced;

    @Inject
    public ProgressReader(Companies companies, Links links, History history) {
        this.companies = companies;
        this.links = links;
        this.replaced = new ReplacedNumbers(history);
    }

    /** Judged as things stand now. */
    MigrationProgress of(AccessibleAccount found, MigrationRecord record) {
        LegacyAccount account = found.account();
        Candidate candidate = Candidate.of(account, record);
        return switch (record.migration()) {
            case Migration.Completed completed ->
                new MigrationProgress(
                        account.id(),
                        completed.state(),
                        Optional.empty(),
                        Optional.of(completed.mpnId().value()),
                        Optional.empty(),
                        found.entersAs(),
                        links,
                        List.of());
            case Migration.Open open -> {
                List<Finding> findings = companies.judge(candidate).readiness().findings();
                yield new MigrationProgress(
                        account.id(),
                        open.state(),
                        candidate.proved().map(ProvedEmail::address),
                        candidate.heldMpnId(),
                        candidate
                                .joined()
                                .filter(_ -> isInDoubt(findings))
                                .flatMap(number -> replaced.by(account.id(), number)),
                        Optional.empty(),
                        links,
                        findings.stream().map(Finding::withoutPlace).toList());
            }
        };
    }

    /** Whether the MPN ID that was given is not good, or not yet: nothing is read of one that is. */
    private static boolean isInDoubt(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> switch (finding) {
            case Finding.RegistryUnavailable(var _, var why) -> why instanceof Unavailability.Unconfirmed;
            case Finding.TenantMismatch _, Finding.MpnInvalid _ -> true;
            case Finding.NoOwner _, Finding.WorkEmailNeeded _, Finding.UnknownTenant _, Finding.MpnMissing _ -> false;
        });
    }
}
