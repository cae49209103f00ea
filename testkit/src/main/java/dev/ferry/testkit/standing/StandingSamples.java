package dev.ferry.testkit.standing;

import static dev.ferry.testkit.sample.Samples.NOON;

import dev.ferry.domain.deadline.LastingOutcome;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.testkit.sample.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How accounts of {@link Samples} may stand. */
public final class StandingSamples {
    private StandingSamples() {}

    /** One that waits, with these findings, judged on the domain, number and tenant of its name. */
    public static AccountStanding waiting(String name, Finding... findings) {
        return standing(name, MigrationState.NOT_STARTED, List.of(findings), Optional.of(Standing.ACTIVE), "SE", NOON);
    }

    /** One that has moved. */
    public static AccountStanding moved(String name) {
        AccountStanding one =
                standing(name, MigrationState.COMPLETED, List.of(), Optional.of(Standing.ACTIVE), "SE", NOON);
        return on(one, Grounds.NONE, Set.of());
    }

    /** The same with offers, which stand so with their deadlines. */
    public static AccountStanding withOffers(AccountStanding one, LastingOutcome... outcomes) {
        return on(one, one.grounds().withDeadlines(true), Set.of(outcomes));
    }

    static AccountStanding on(AccountStanding one, Grounds grounds, Set<LastingOutcome> outcomes) {
        return new AccountStanding(
                one.account(),
                one.displayName(),
                one.state(),
                one.findings(),
                one.mpn(),
                one.country(),
                one.wave(),
                one.invited(),
                outcomes,
                grounds,
                one.judgedAt());
    }

    static AccountStanding standing(
            String name,
            MigrationState state,
            List<Finding> findings,
            Optional<Standing> mpn,
            String country,
            Instant at) {
        return new AccountStanding(
                Samples.id(name),
                "The " + name + " company",
                state,
                findings,
                mpn,
                Optional.of(country),
                Optional.of(new WaveName("first")),
                false,
                Set.of(),
                groundsOf(name),
                at);
    }

    static Grounds groundsOf(String name) {
        return new Grounds(
                Set.of(new Domain(Samples.domain(name))),
                Optional.of(Samples.mpnId(name)),
                Optional.of(Samples.tenantId(name)));
    }
}
