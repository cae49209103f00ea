package dev.ferry.benchmarks;

import dev.ferry.benchmarks.Portal.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes on their way to a legacy portal over HTTP, beside the same requests sent by as many connections that do nothing else. */
record SyncBacks(Installation ferry, Exports exports, Target target, Path sample, int runs) implements Section {
    private static final int ACCOUNTS = 5_000;
    private static final int CONNECTIONS = 16;
    private static final List<Duration> ANSWER_TIMES =
            List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(50));

    /**
     * What arrived of one delivery.
     *
     * @param seconds from the first to the last
     */
    private record Drained(int changes, double seconds, double p99AgeSeconds) {
        static Drained of(List<Told> told) {
            long first = told.stream().mapToLong(Told::nanos).min().orElseThrow();
            long last = told.stream().mapToLong(Told::nanos).max().orElseThrow();
            List<Duration> ages = told.stream().map(Told::age).sorted().toList();
            return new Drained(
                    told.size(),
                    (last - first) / 1e9,
                    ages.get((int) (ages.size() * 0.99)).toMillis() / 1e3);
        }

        double perSecond() {
            return changes / seconds;
        }
    }

    @Override
    public String measure() throws Exception {
        Path home = target.freshHome();
        new PluginJar(ferry, sample).into(home);
        try (Portal portal = new Portal()) {
            Map<String, String> variables = new HashMap<>(target.variables());
            variables.put("FERRY_LEGACY_PORTAL", "http-portal");
            variables.put("FERRY_HTTP_PORTAL_URL", portal.url().toString());
            ferry.run(home, variables, "migrate", exports.of(ACCOUNTS).toString());
            ferry.run(home, variables, "sync", "run");
            StringBuilder rows = new StringBuilder();
            for (Duration time : ANSWER_TIMES) {
                portal.answersAfter(time);
                rows.append(row(time, home, variables, portal));
            }
            return rows.toString();
        }
    }

    private String row(Duration time, Path home, Map<String, String> variables, Portal portal) throws Exception {
        List<Double> alone = new ArrayList<>();
        List<Double> delivered = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ferry.run(home, variables, "sync", "repair", "--yes");
            List<Told> told = portal.toldInOrder();
            delivered.add(Drained.of(told).perSecond());
            new Crowd(CONNECTIONS)
                    .share(portal.url(), told, (client, one) -> client.send("POST", one.path(), null, one.body()));
            alone.add(Drained.of(portal.told()).perSecond());
            ratios.add(delivered.getLast() / alone.getLast());
            System.err.println(told.size() + " " + time + " " + delivered.getLast() + " " + alone.getLast() + " "
                    + ratios.getLast());
        }
        return Timing.text(
                "| %d ms | %,.0f | %,.0f | %.2f |%n",
                time.toMillis(), Timing.median(delivered), Timing.median(alone), Timing.median(ratios));
    }
}
