package dev.ferry.rest;

import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.Grounds;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What is kept of an account's readiness, as systems that are not here would have it. */
public final class KeptFindings {
    private KeptFindings() {}

    /** The account, which was judged already, has these findings and the MPN ID of its name. */
    public static void of(TestServer server, String name, List<Finding> findings) {
        AccountStandings standings = server.stores().accountStandings();
        AccountStanding there = Objects.requireNonNull(
                standings.findAll(Set.of(Samples.id(name))).get(Samples.id(name)));
        standings.saveAll(List.of(new AccountStanding(
                there.account(),
                there.displayName(),
                there.state(),
                findings,
                there.mpn(),
                there.country(),
                there.wave(),
                there.invited(),
                Set.of(),
                new Grounds(Set.of(), Optional.of(Samples.mpnId(name)), Optional.empty()),
                there.judgedAt())));
    }
}
