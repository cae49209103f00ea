package dev.ferry.benchmarks;

import dev.ferry.benchmarks.Companies.Company;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Owners who go their whole way over REST, each signed in for themselves, for an account of their own: start, work
 * e-mail, the code that was sent to it, membership, completion. Beside it one transaction of one row for each of these
 * requests.
 */
record OwnersWays(Installation ferry, Target target, int runs) implements Section {
    private static final int WAYS = 500;
    private static final Crowd CLIENTS = new Crowd(8);

    @Override
    public String measure() throws Exception {
        Companies companies = new Companies(WAYS * (runs + 1));
        Path home = target.freshHome();
        Path export = home.resolveSibling("companies");
        companies.write(export);
        ferry.run(home, target.variables(), "migrate", export.toString());
        try (Serving serving = Serving.of(ferry.serving(home, target.variables()));
                Connection _ = target.emptyCopy(home, List.of("history"))) {
            Codes codes = new Codes(target, home);
            List<Company> all = companies.all();
            Map<String, String> tokens = new SignIns(serving.url(), codes)
                    .of(all.stream().map(Company::owner).toList());
            return written(rounds(new OwnersWalk(serving.url(), codes, tokens, CLIENTS), all));
        }
    }

    private record Round(double ways, double transactions) {}

    /** The first one warms both up. */
    private List<Round> rounds(OwnersWalk walk, List<Company> all) throws Exception {
        OneRowTransactions transactions = new OneRowTransactions(target, CLIENTS, WAYS * OwnersWalk.REQUESTS);
        List<Round> rounds = new ArrayList<>();
        for (int from = 0; from < all.size(); from += WAYS) {
            List<Company> some = all.subList(from, from + WAYS);
            rounds.add(new Round(Timing.seconds(() -> walk.all(some)), Timing.seconds(transactions::run)));
        }
        return rounds.subList(1, rounds.size());
    }

    private String written(List<Round> rounds) {
        List<Double> ways = rounds.stream().map(Round::ways).toList();
        List<Double> transactions = rounds.stream().map(Round::transactions).toList();
        List<Double> ratios = rounds.stream()
                .map(round -> round.transactions() / round.ways())
                .toList();
        return Timing.text(
                """
                ## An owner's whole way over REST on %s

                %d owners, each signed in and with an account of their own, %d of them at once: start, work e-mail, the code from the mailbox,
                membership, completion. The time runs from the first start to the last completion, with the delivery of the codes and
                one look into the mailbox for all of them. One transaction of one row stands for each of the %d requests.

                | what | seconds | a second |
                | --- | --- | --- |
                | %d ways, requests | %s | %,.0f (%,.0f ways) |
                | plain JDBC, as many transactions with a row of history each, as many connections, in a warm JVM | %s | %,.0f |

                **Median of the ratios: %.2f of plain JDBC** (goal: at least 0.33).
                """,
                target.name(),
                WAYS,
                CLIENTS.size(),
                OwnersWalk.REQUESTS,
                WAYS,
                Timing.each(ways),
                WAYS * OwnersWalk.REQUESTS / Timing.median(ways),
                WAYS / Timing.median(ways),
                Timing.each(transactions),
                WAYS * OwnersWalk.REQUESTS / Timing.median(transactions),
                Timing.median(ratios));
    }
}
