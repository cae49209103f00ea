package dev.ferry.application.standing;

import dev.ferry.application.migration.Judged;
import dev.ferry.application.migration.PageVerdict;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.Grounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes what is kept of how accounts stand. An account without offers that deadlines may be about has no outcomes. */
final class StandingOf {
    private StandingOf() {}

    /** One that waits. */
    static AccountStanding waiting(
            LegacyAccount account,
            MigrationRecord record,
            Judged judged,
            boolean invited,
            Optional<Set<LastingOutcome>> outcomes,
            Instant at) {
        return new AccountStanding(
                account.id(),
                account.displayName(),
                record.migration().state(),
                judged.readiness().findings(),
                judged.mpn(),
                account.company().country(),
                record.wave(),
                invited,
                outcomes.orElse(Set.of()),
                judged.grounds().withDeadlines(outcomes.isPresent()),
                at);
    }

    static AccountStanding waiting(
            PageVerdict.Waiting one, boolean invited, Optional<Set<LastingOutcome>> outcomes, Instant at) {
        return waiting(one.account(), one.record(), one.judged(), invited, outcomes, at);
    }

    /** One that has moved; its MPN ID was active then. */
    static AccountStanding moved(
            Account account,
            MigrationRecord record,
            boolean invited,
            Optional<Set<LastingOutcome>> outcomes,
            Instant at) {
        return new AccountStanding(
                account.id(),
                account.displayName(),
                MigrationState.COMPLETED,
                List.of(),
                Optional.of(Standing.ACTIVE),
                account.company().country(),
                record.wave(),
                invited,
                outcomes.orElse(Set.of()),
                Grounds.NONE.withDeadlines(outcomes.isPresent()),
                at);
    }
}
