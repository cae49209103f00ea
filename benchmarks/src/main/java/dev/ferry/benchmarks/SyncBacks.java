package dev.ferry.benchmarks;

import dev.ferry.benchmarks.Portal.Told;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.PluginJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Changes on their way to a legacy portal over HTTP, beside the same requests sent by as many connections that do
 * nothing else.
 */
record SyncBacks(Installation ferry, Exports exports, Target target, Path sample, int runs) implements Section {
    private static final int ACCOUNTS = 5_000;

    /** The default of {@code sync.connections}. */
    private static final int CONNECTIONS = 16;

    private static final List<Duration> ANSWER_TIMES =
            List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(50));
    private static final Duration USUAL = Duration.ofMillis(20);
    private static final List<Integer> SILENT = List.of(0, 1, 8);

    /**
     * What arrived of one delivery.
     *
     * @param seconds from the first to the last
     * @param p99 how long after they were made, in seconds
     */
    private record Drained(int changes, double seconds, double p99) {
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
            Delivery delivery = new Delivery(home, variables, portal);
            StringBuilder rates = new StringBuilder();
            for (Duration time : ANSWER_TIMES) {
                rates.append(delivery.besideThePortalAlone(time));
            }
            StringBuilder silent = new StringBuilder();
            for (int accounts : SILENT) {
                silent.append(delivery.whileItIsSilentOf(accounts));
            }
            return written(delivery, rates, silent);
        }
    }

    /** An installation with accounts that have moved, and the portal that follows. */
    private final class Delivery {
        private final Path home;
        private final Map<String, String> variables;
        private final Portal portal;
        private List<Told> lastTold = List.of();

        Delivery(Path home, Map<String, String> variables, Portal portal) {
            this.home = home;
            this.variables = variables;
            this.portal = portal;
        }

        /** The portal forgot everybody, so all are owed again. */
        private Drained byFerry() throws Exception {
            ferry.run(home, variables, "sync", "repair", "--yes");
            lastTold = portal.toldInOrder();
            return Drained.of(lastTold);
        }

        private Drained alone() throws Exception {
            new Replay(portal.url(), CONNECTIONS, lastTold).run();
            return Drained.of(portal.toldInOrder());
        }

        String besideThePortalAlone(Duration time) throws Exception {
            portal.answersAfter(time);
            List<Double> delivered = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                delivered.add(byFerry().perSecond());
                alone.add(alone().perSecond());
                ratios.add(delivered.getLast() / alone.getLast());
            }
            return Timing.text(
                    "| %d ms | %,.0f | %,.0f | %.2f |%n",
                    time.toMillis(), Timing.median(delivered), Timing.median(alone), Timing.median(ratios));
        }

        /** Other accounts than in the last run, because what those are owed waits. */
        String whileItIsSilentOf(int accounts) throws Exception {
            portal.answersAfter(USUAL);
            List<Drained> all = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                portal.keepsSilentOf(lastTold.stream()
                        .map(Told::account)
                        .distinct()
                        .limit(accounts)
                        .collect(Collectors.toSet()));
                all.add(byFerry());
            }
            return Timing.text(
                    "| %d | %,d | %,.0f | %.1f |%n",
                    accounts, all.getLast().changes(), median(all, Drained::perSecond), median(all, Drained::p99));
        }
    }

    private static double median(List<Drained> all, ToDoubleFunction<Drained> figure) {
        return Timing.median(all.stream().map(figure::applyAsDouble).toList());
    }

    private String written(Delivery delivery, StringBuilder rates, StringBuilder silent) {
        Map<String, Long> each = delivery.lastTold.stream()
                .collect(Collectors.groupingBy(Told::account, LinkedHashMap::new, Collectors.counting()));
        return Timing.text(
                """
                ## Changes on their way to a legacy portal over HTTP, on %s

                The sample plugin `http-legacy-portal` tells a portal on this machine, which takes the time named for each change. It forgets
                everybody before each run; `ferry sync repair --yes`, a process of its own, then owes it about %,d changes of %,d accounts, at
                most %,d of one, and delivers them with %d connections (`sync.connections`, the default). The rate is from the first to the last
                that arrives. The portal alone is sent the same requests by as many connections that are kept alive, each account's in their
                order and 50 in a go as Ferry sends them, by a warm JVM. Medians of %d runs, in turn; ratios are of the same run. Portal and driver share a
                process, and the processors with Ferry.

                | the portal takes | changes/s by Ferry | changes/s, the portal alone | ratio |
                | --- | --- | --- | --- |
                %s
                Goal: at least 0.80. Beside accounts of which the portal never answers a change (20 ms for all others, a time-out of 10 s; the age
                is from when a change was made until it arrived):

                | silent accounts | changes that arrived | a second | p99 of their age, s |
                | --- | --- | --- | --- |
                %s\
                """,
                target.name(),
                delivery.lastTold.size(),
                each.size(),
                each.values().stream().mapToLong(Long::longValue).max().orElse(0),
                CONNECTIONS,
                runs,
                rates,
                silent);
    }
}
