package dev.ferry.benchmarks;

import dev.ferry.benchmarks.Load.Figures;
import dev.ferry.benchmarks.Load.Question;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** An account over REST, its reader signed in, beside an empty Jersey resource in a server of the same kind. */
record RestGets(Installation ferry, Exports exports, Target target, int runs) implements Section {
    private static final int ACCOUNTS = 10_000;
    private static final int OWNERS = 500;
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final int ROUNDS_EACH = 2;
    private static final String EMPTY =
            "an empty Jersey resource: Grizzly, Jersey, virtual threads and flags as Ferry's";
    private static final String LIVE = "`/health/live` of Ferry: its filters, meters and JSON, nothing else";
    private static final String OPERATOR = "any of the accounts, an operator reads";
    private static final String OWNER = "their own account, 500 owners read";

    @Override
    public String measure() throws Exception {
        Path home = target.freshHome();
        ferry.run(home, target.variables(), "migrate", exports.of(ACCOUNTS).toString());
        try (Serving serving = Serving.of(ferry.serving(home, target.variables()));
                Serving empty = Serving.of(ferry.program(EmptyServer.class))) {
            Map<String, Load> loads = new LinkedHashMap<>();
            loads.put(EMPTY, new Load(empty, List.of(new Question("/empty", null))));
            loads.put(LIVE, new Load(serving, List.of(new Question("/health/live", null))));
            loads.put(OPERATOR, new Load(serving, ofOperator(home)));
            loads.put(OWNER, new Load(serving, ofOwners(home, serving)));
            waitForMails(home);
            return written(rounds(loads));
        }
    }

    /** The wave owes mails to thousands of owners, which a server sends beside all else. */
    private void waitForMails(Path home) throws Exception {
        try (Connection written = target.written(home);
                Statement sql = written.createStatement()) {
            while (sql.executeQuery("select 1 from outbox where topic = 'account-moved' union all"
                            + " select 1 from mail_queue where due_at is not null fetch first row only")
                    .next()) {
                Thread.sleep(PAUSE);
            }
        }
    }

    private Map<String, List<Figures>> rounds(Map<String, Load> loads) throws Exception {
        Map<String, List<Figures>> figures = new LinkedHashMap<>();
        for (Load load : loads.values()) {
            load.during(WARMING);
        }
        for (int round = 0; round < runs * ROUNDS_EACH; round++) {
            for (Map.Entry<String, Load> load : loads.entrySet()) {
                figures.computeIfAbsent(load.getKey(), _ -> new ArrayList<>())
                        .add(load.getValue().during(ROUND));
            }
        }
        return figures;
    }

    private List<Question> ofOperator(Path home) throws Exception {
        String token =
                ferry.answer(home, target.variables(), "token", "--email", "operator@ferry.example", "--operator");
        List<Question> questions = new ArrayList<>();
        try (Connection written = target.written(home);
                Statement sql = written.createStatement();
                ResultSet ids = sql.executeQuery("select publisher_id from legacy_account order by publisher_id")) {
            while (ids.next()) {
                questions.add(question(ids.getString(1), token));
            }
        }
        return questions;
    }

    private List<Question> ofOwners(Path home, Serving serving) throws Exception {
        Map<String, String> accounts = new LinkedHashMap<>();
        try (Connection written = target.written(home);
                Statement sql = written.createStatement();
                ResultSet owners = sql.executeQuery(
                        "select user_key, min(publisher_id) from legacy_user where legacy_role = 'owner'"
                                + " and email is not null group by user_key order by 2 fetch first "
                                + OWNERS + " rows only")) {
            while (owners.next()) {
                accounts.put(owners.getString(1), owners.getString(2));
            }
        }
        Map<String, String> tokens =
                new SignIns(serving.url(), new Codes(target, home)).of(List.copyOf(accounts.keySet()));
        return accounts.entrySet().stream()
                .map(one -> question(one.getValue(), tokens.get(one.getKey())))
                .toList();
    }

    private static Question question(String account, @Nullable String token) {
        return new Question("/api/v1/accounts/" + account, token);
    }

    private static String written(Map<String, List<Figures>> figures) {
        List<Figures> empty = figures.getOrDefault(EMPTY, List.of());
        StringBuilder rows = new StringBuilder();
        figures.forEach((what, rounds) -> rows.append(row(what, rounds, empty)));
        List<Figures> owners = figures.getOrDefault(OWNER, List.of());
        return Timing.text(
                """
                ## An account over REST, 64 connections

                %,d accounts on H2, some moved and some not, asked for in turn; bodies and tokens vary. The driver keeps its connections alive and runs
                on the same processors: what it takes itself pulls all ratios of rates towards 1, so the server's processor time for
                one answer stands beside them. Medians of %d rounds of %d seconds, in turn; ratios are of the same round.

                | what | answers/s | of the empty one's | p99, ms | times the empty one's | server, µs/answer | times the empty one's | driver, µs/answer |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                **An owner's: %.2f of the rate of the empty resource** (goal: at least 0.50), **p99 %.1f times its own** (goal: at most 2).
                """,
                ACCOUNTS,
                empty.size(),
                ROUND.toSeconds(),
                rows,
                ratio(owners, empty, Figures::perSecond),
                ratio(owners, empty, Figures::p99Millis));
    }

    private static String row(String what, List<Figures> rounds, List<Figures> empty) {
        return Timing.text(
                "| %s | %,.0f | %.2f | %.1f | %.1f | %.0f | %.1f | %.0f |%n",
                what,
                median(rounds, Figures::perSecond),
                ratio(rounds, empty, Figures::perSecond),
                median(rounds, Figures::p99Millis),
                ratio(rounds, empty, Figures::p99Millis),
                median(rounds, Figures::server),
                ratio(rounds, empty, Figures::server),
                median(rounds, Figures::driver));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return Timing.median(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static double ratio(List<Figures> rounds, List<Figures> empty, ToDoubleFunction<Figures> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds.size(); round++) {
            ratios.add(figure.applyAsDouble(rounds.get(round)) / figure.applyAsDouble(empty.get(round)));
        }
        return Timing.median(ratios);
    }
}
