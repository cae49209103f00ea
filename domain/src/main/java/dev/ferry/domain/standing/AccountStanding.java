package dev.ferry.domain.standing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Unavailability;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an account stood when it was last judged, by which it is found and counted. It decides about no move: who moves
 * an account judges it afresh.
 *
 * @param displayName as lists show it: before the move the legacy portal's, after it Partner Center's
 * @param findings what stands in the way; none once the account has moved
 * @param mpn how its MPN ID stands; absent where it has none, or nobody could say. Of one that has moved: as it did
 *     then
 * @param country of the company, ISO 3166 alpha-2
 * @param wave the last that judged or moved it
 * @param invited whether its owners were invited
 * @param outcomes of the deadlines of its offers
 * @param grounds what the verdict was judged on
 */
public record AccountStanding(
        PublisherId account,
        String displayName,
        MigrationState state,
        List<Finding> findings,
        Optional<Standing> mpn,
        Optional<String> country,
        Optional<WaveName> wave,
        boolean invited,
        Set<LastingOutcome> outcomes,
        Grounds grounds,
        Instant judgedAt) {

    public AccountStanding {
        findings = List.copyOf(findings);
        outcomes = Set.copyOf(outcomes);
    }

    /** Whether it waits and nothing stands in its way. */
    public boolean ready() {
        return !moved() && findings.isEmpty();
    }

    public boolean moved() {
        return state == MigrationState.COMPLETED;
    }

    /** Whether some system gave no answer when it was judged: asked again, it may. */
    public boolean lacksAnswer() {
        return findings.stream()
                .anyMatch(finding -> finding instanceof Finding.RegistryUnavailable(var _, Unavailability.NoAnswer _));
    }

    /** Where it is on its way. */
    public Place place() {
        return switch (state) {
            case COMPLETED -> Place.MOVED;
            case IN_PROGRESS -> findings.isEmpty() ? Place.READY : Place.UNDER_WAY;
            case NOT_STARTED -> findings.isEmpty() ? Place.READY : invited ? Place.INVITED : Place.NOT_INVITED;
        };
    }

    /** The codes of its findings. */
    public Set<FindingCode> codes() {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        findings.forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    /** Whether the two differ in nothing but the time. */
    public boolean saysTheSameAs(AccountStanding other) {
        return equals(other.judgedAt(judgedAt));
    }

    /** The same at another time. */
    public AccountStanding judgedAt(Instant at) {
        return new AccountStanding(
                account, displayName, state, findings, mpn, country, wave, invited, outcomes, grounds, at);
    }
}
