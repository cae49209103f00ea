package dev.ferry.benchmarks;

import dev.ferry.benchmarks.Portal.Told;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes on their way to a legacy portal by SCIM, beside the same requests sent by as many connections that do nothing
 * else.
 */
record ScimSyncBacks(Installation ferry, Exports exports, Target target, int runs) implements Section {
    private static final int ACCOUNTS = 1_000;

    /** The default of {@code sync.connections}. */
    private static final int CONNECTIONS = 16;

    private static final List<Duration> ANSWER_TIMES =
            List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(50));

    @Override
    public String measure() throws Exception {
        Path home = target.freshHome();
        try (ScimPortal portal = new ScimPortal()) {
            Map<String, String> variables = new HashMap<>(target.variables());
            variables.put("FERRY_LEGACY_PORTAL", "scim");
            variables.put("FERRY_SCIM_URL", portal.url().toString());
            variables.put("FERRY_SCIM_ACCOUNT_PATH", "{publisherId}");
            variables.put("FERRY_SCIM_ACCOUNT_SETTINGS", "pass-over");
            ferry.run(home, variables, "migrate", exports.of(ACCOUNTS).toString());
            ferry.run(home, variables, "sync", "run");
            StringBuilder rows = new StringBuilder();
            List<Told> last = List.of();
            for (Duration time : ANSWER_TIMES) {
                portal.answersAfter(time);
                List<Double> delivered = new ArrayList<>();
                List<Double> alone = new ArrayList<>();
                List<Double> ratios = new ArrayList<>();
                for (int run = 0; run < runs; run++) {
                    portal.told();
                    ferry.run(home, variables, "sync", "repair", "--yes");
                    last = portal.told();
                    delivered.add(perSecond(last));
                    new Replay(portal.url(), CONNECTIONS, last).run();
                    alone.add(perSecond(portal.told()));
                    ratios.add(delivered.getLast() / alone.getLast());
                }
                rows.append(Timing.text(
                        "| %d ms | %,.0f | %,.0f | %.2f |%n",
                        time.toMillis(), Timing.median(delivered), Timing.median(alone), Timing.median(ratios)));
            }
            return written(last, rows);
        }
    }

    /** Changes, each of which is a request that is no question. */
    private static double perSecond(List<Told> told) {
        long first = told.stream().mapToLong(Told::nanos).min().orElseThrow();
        long end = told.stream().mapToLong(Told::nanos).max().orElseThrow();
        return changes(told) / ((end - first) / 1e9);
    }

    private static long changes(List<Told> told) {
        return told.stream().filter(one -> !one.method().equals("GET")).count();
    }

    private String written(List<Told> last, StringBuilder rows) {
        return Timing.text(
                """
                ## Changes on their way to a legacy portal by SCIM, on %s

                `legacy-portal = scim` tells a portal on this machine, which takes the time named for each request and forgets everybody before
                each run; `ferry sync repair --yes`, a process of its own, then owes it %,d changes, each a POST, behind look-ups of several
                users at once: %.2f requests a change. It delivers them with %d connections. The rate is from the first request of a change to the
                last. The portal alone is sent the same requests by as many connections that are kept alive, by a warm JVM. Medians of %d runs, in
                turn; ratios are of the same run. Portal and driver share a process, and the processors with Ferry.

                | the portal takes | changes/s by Ferry | changes/s, the portal alone | ratio |
                | --- | --- | --- | --- |
                %s
                Goal: at least 0.80.
                """, target.name(), changes(last), last.size() / (double) changes(last), CONNECTIONS, runs, rows);
    }
}
