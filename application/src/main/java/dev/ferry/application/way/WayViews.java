package dev.ferry.application.way;

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
public final class WayViews {
    private final Companies companies;
    private final Links links;

    @Inject
    public WayViews(Companies companies, Links links) {
        this.companies = companies;
        this.links = links;
    }

    /** Judged as things stand now. */
    WayView of(LegacyAccount account, MigrationRecord record) {
        Candidate candidate = Candidate.of(account, record);
        return switch (record.migration()) {
            case Migration.Completed completed ->
                new WayView(
                        account.id(),
                        completed.state(),
                        Optional.empty(),
                        Optional.of(completed.mpnId().value()),
                        links,
                        List.of());
            case Migration.Open open -> {
                List<Finding> findings = companies.judge(candidate).readiness().findings();
                yield new WayView(
                        account.id(),
                        open.state(),
                        candidate.proved().map(ProvedEmail::address),
                        candidate.heldMpnId(),
                        links,
                        findings);
            }
        };
    }
}
