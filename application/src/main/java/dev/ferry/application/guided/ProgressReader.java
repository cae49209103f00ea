package dev.ferry.application.guided;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.application.mail.Links;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Candidate;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.ProvedEmail;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows how far a move has come. */
public final class ProgressReader {
    private final Companies companies;
    private final Links links;

    @Inject
    public ProgressReader(Companies companies, Links links) {
        this.companies = companies;
        this.links = links;
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
                        Optional.empty(),
                        links,
                        findings);
            }
        };
    }
}
