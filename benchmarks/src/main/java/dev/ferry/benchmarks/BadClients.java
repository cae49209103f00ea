package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.benchmarks.Load.Figures;
import dev.ferry.benchmarks.Load.Question;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long others wait while clients do not behave, beside how long they wait without them. */
record BadClients(Installation ferry, Exports exports, Target target, int runs) implements Section {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ACCOUNTS = 1_000;
    private static final Crowd READERS = new Crowd(4);
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Duration SETTLING = Duration.ofSeconds(2);
    /** Strangers come by a proxy that says where from. */
    private static final List<String> SETTINGS = List.of("server.trusted-proxies=127.0.0.0/8");

    @Override
    public String measure() throws Exception {
        Path home = target.freshHome();
        ferry.run(home, target.variables(), "migrate", exports.of(ACCOUNTS).toString());
        String token =
                ferry.answer(home, target.variables(), "token", "--email", "operator@ferry.example", "--operator");
        try (Serving serving = Serving.of(ferry.serving(home, target.variables(), SETTINGS))) {
            Load readers = new Load(serving, questions(serving, token), READERS);
            readers.during(WARMING);
            long quiet = serving.memory();
            Map<Manner, List<Pair>> pairs = new EnumMap<>(Manner.class);
            for (int run = 0; run < runs; run++) {
                for (Manner manner : Manner.values()) {
                    pairs.computeIfAbsent(manner, _ -> new ArrayList<>()).add(pair(readers, manner));
                }
            }
            return written(pairs, quiet, serving.memory());
        }
    }

    /**
     * The same without and with them.
     *
     * @param came how often one of them came, for each second
     */
    private record Pair(Figures quiet, Figures beside, double came) {
        double ratio() {
            return beside.p99Millis() / quiet.p99Millis();
        }
    }

    private static Pair pair(Load readers, Manner manner) throws Exception {
        Figures quiet = readers.during(ROUND);
        try (Mob mob = Mob.at(readers.server().url(), manner)) {
            Thread.sleep(SETTLING);
            long before = mob.came().sum();
            Figures beside = readers.during(ROUND);
            return new Pair(quiet, beside, (double) (mob.came().sum() - before) / ROUND.toSeconds());
        } finally {
            Thread.sleep(SETTLING);
        }
    }

    private static List<Question> questions(Serving serving, String token) throws Exception {
        List<Question> questions = new ArrayList<>();
        try (Client client = new Client(serving.url())) {
            String page = client.get("/api/v1/accounts?limit=200", token).body();
            for (JsonNode account : JSON.readTree(page).get("items")) {
                String id = account.get("publisherId").asText();
                questions.add(new Question("/api/v1/accounts/" + id, token));
            }
        }
        return questions;
    }

    private String written(Map<Manner, List<Pair>> pairs, long quiet, long afterwards) {
        StringBuilder rows = new StringBuilder();
        pairs.forEach((manner, rounds) -> rows.append(row(manner, rounds)));
        return Timing.text(
                """
                ## Others, while clients do not behave

                4 connections read accounts, an operator's, out of %,d on %s: %d seconds without and then %d with those that do not
                behave, %d times each. Both sides run on the processors of the server. Goal: p99 at most twice that of without.

                | meanwhile | they came, a second | p99 without, ms | p99 with, ms | median of the ratios |
                | --- | --- | --- | --- | --- |
                %s
                The server takes %d MB of memory after the first reads, and %d MB after all of this (`VmRSS`).
                """, ACCOUNTS, target.name(), ROUND.toSeconds(), ROUND.toSeconds(), runs, rows, quiet, afterwards);
    }

    private static String row(Manner manner, List<Pair> rounds) {
        return Timing.text(
                "| %s | %.0f | %.1f | %.1f | %.2f |%n",
                manner.words(),
                Timing.median(rounds.stream().map(Pair::came).toList()),
                Timing.median(
                        rounds.stream().map(pair -> pair.quiet().p99Millis()).toList()),
                Timing.median(
                        rounds.stream().map(pair -> pair.beside().p99Millis()).toList()),
                Timing.median(rounds.stream().map(Pair::ratio).toList()));
    }
}
