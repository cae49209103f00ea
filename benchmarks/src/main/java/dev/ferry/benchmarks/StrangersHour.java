package dev.ferry.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ferry.benchmarks.Companies.Company;
import dev.ferry.benchmarks.Load.Figures;
import dev.ferry.benchmarks.Load.Question;
import dev.ferry.benchmarks.database.H2;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Installation;
import dev.ferry.benchmarks.installation.Serving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * For a while clients of every manner come in turn, as others pass by, others read and one owner after the other
 * migrates; then all of them are gone, and what is left of it must be within bounds. Exits with 1 where anything is
 * not.
 *
 * <p>Arguments: the archive, for how many minutes, and how much of each crowd comes, in percent: of that share of the
 * time others read, too.
 */
public final class StrangersHour {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration WARMING = Duration.ofSeconds(20);
    private static final Duration LONGEST_TURN = Duration.ofMinutes(1);
    /** Idle connections end after half a minute, and what has expired is deleted each minute. */
    private static final Duration SETTLING = Duration.ofSeconds(100);

    private static final Crowd READERS = new Crowd(4);
    private static final Crowd OWNER = new Crowd(1);
    private static final int ALL = 100;

    /** Strangers come by a proxy that says where from; the owners have all signed in before, from one address. */
    private static final List<String> SETTINGS =
            List.of("server.trusted-proxies=127.0.0.0/8", "sign-in.codes-per-client=1000000");

    /** Where strangers' codes and tries are. */
    private static final Set<String> STRANGERS = Set.of("challenge", "allowance", "mail_queue", "mailbox");

    /** H2 keeps 32 MB of pages at most, and two limits remember 20,000 networks each. */
    private static final long MOST_HEAP = 64;

    private static final long MOST_MEMORY = 800;
    private static final long MOST_THREADS = 10;
    private static final long MOST_DESCRIPTORS = 16;
    private static final long MOST_FILE = 150;
    /** 13,000 codes in an hour with six rows each, and 10,200 tries with three. */
    private static final long MOST_ROWS_AN_HOUR = 110_000;

    private static final long MOST_ROWS_OF_A_WAY = 100;

    private static final String HEAD = """
        | at the end of a turn | live heap, MB | memory, MB | threads | descriptors \
        | rows of codes, tries and mails | other rows | database, MB | log, MB |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        """;

    private final Installation ferry;
    private final Target target;
    private final Path export;
    private final Duration turn;
    private final int turns;
    private final int share;

    private StrangersHour(Installation ferry, Path scratch, Duration time, int share) {
        this.ferry = ferry;
        this.target = new H2(scratch.resolve("h2"));
        this.export = scratch.resolve("companies");
        Duration twiceEach = time.dividedBy(2L * Manner.values().length);
        this.turn = twiceEach.compareTo(LONGEST_TURN) < 0 ? twiceEach : LONGEST_TURN;
        this.turns = (int) time.dividedBy(turn);
        this.share = share;
    }

    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("ferry-strangers");
        boolean good;
        try (Installation ferry = Installation.unpacked(Path.of(arguments[0]), scratch)) {
            Duration time = Duration.ofMinutes(Long.parseLong(arguments[1]));
            good = new StrangersHour(ferry, scratch, time, Integer.parseInt(arguments[2])).run();
        }
        System.exit(good ? 0 : 1);
    }

    /**
     * A turn of one manner.
     *
     * @param came how often one of them came
     * @param way how long the owner took, in seconds
     */
    private record Turn(Manner manner, long came, Figures others, double way) {}

    /** Something that must not be more than it may. */
    private record Bound(String what, long before, long after, long most) {
        boolean holds() {
            return after <= most;
        }
    }

    private boolean run() throws Exception {
        Companies companies = new Companies(turns + 1);
        companies.write(export);
        Path home = target.freshHome();
        ferry.run(home, target.variables(), "migrate", export.toString());
        String token =
                ferry.answer(home, target.variables(), "token", "--email", "operator@ferry.example", "--operator");
        try (Serving serving = Serving.of(ferry.serving(home, target.variables(), SETTINGS))) {
            OwnersWalk walk = walk(serving, home, companies.all());
            Load readers = new Load(serving, questions(serving, token), READERS);
            readers.during(WARMING);
            walk.all(companies.all().subList(turns, turns + 1));
            Footprint before = Footprint.of(serving, target, home);
            List<Manner> manners = List.of(Manner.values());
            List<Turn> all = new ArrayList<>();
            System.out.print(HEAD);
            System.out.print(row("before", before));
            long passed;
            try (PassersBy passers = PassersBy.at(serving.url())) {
                for (Company company : companies.all().subList(0, turns)) {
                    Manner manner = manners.get(all.size() % manners.size());
                    all.add(turn(readers, manner, walk, company));
                    System.out.print(row(words(all.getLast()), Footprint.of(serving, target, home)));
                }
                passed = passers.came().sum();
            }
            Thread.sleep(SETTLING);
            Footprint after = Footprint.of(serving, target, home);
            System.out.print(row(Timing.text("%d had passed by; afterwards", passed), after));
            return judged(before, after, home);
        }
    }

    private OwnersWalk walk(Serving serving, Path home, List<Company> companies) throws Exception {
        Codes codes = new Codes(target, home);
        Map<String, String> tokens = new SignIns(serving.url(), codes)
                .of(companies.stream().map(Company::owner).toList());
        return new OwnersWalk(serving.url(), codes, tokens, OWNER);
    }

    private static List<Question> questions(Serving serving, String token) throws Exception {
        List<Question> questions = new ArrayList<>();
        try (Client client = new Client(serving.url())) {
            String page = client.get("/api/v1/accounts?limit=200", token).body();
            for (JsonNode account : JSON.readTree(page).get("items")) {
                questions.add(new Question(
                        "/api/v1/accounts/" + account.get("publisherId").asText(), token));
            }
        }
        return questions;
    }

    private Turn turn(Load readers, Manner manner, OwnersWalk walk, Company company) throws Exception {
        long began = System.nanoTime();
        Duration reading = turn.multipliedBy(share).dividedBy(ALL);
        try (Mob mob = Mob.at(readers.server().url(), manner, Math.max(1, manner.connections() * share / ALL));
                ExecutorService owner = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Double> way = owner.submit(() -> Timing.seconds(() -> walk.all(List.of(company))));
            Figures others = readers.during(reading);
            Duration over = Duration.ofNanos(System.nanoTime() - began);
            if (over.compareTo(turn) < 0) {
                Thread.sleep(turn.minus(over));
            }
            return new Turn(manner, mob.came().sum(), others, way.get());
        }
    }

    private static String words(Turn turn) {
        return Timing.text(
                "%s: came %d times; p99 of others %.1f ms; an owner's way %.1f s",
                turn.manner().words(), turn.came(), turn.others().p99Millis(), turn.way());
    }

    private static String row(String when, Footprint now) {
        Set<String> others = new HashSet<>(now.rows().keySet());
        others.removeAll(STRANGERS);
        return Timing.text(
                "| %s | %d | %d | %d | %d | %d | %d | %d | %d |%n",
                when,
                now.heap(),
                now.memory(),
                now.threads(),
                now.descriptors(),
                now.rowsOf(STRANGERS),
                now.rowsOf(others),
                now.file(),
                now.log());
    }

    private boolean judged(Footprint before, Footprint after, Path home) throws IOException, InterruptedException {
        Set<String> others = new HashSet<>(after.rows().keySet());
        others.removeAll(STRANGERS);
        long hours = turn.multipliedBy(turns).toHours() + 1;
        List<Bound> bounds = List.of(
                new Bound("MB of live heap", before.heap(), after.heap(), before.heap() + MOST_HEAP),
                new Bound("MB of memory (VmRSS)", before.memory(), after.memory(), MOST_MEMORY),
                new Bound("threads", before.threads(), after.threads(), before.threads() + MOST_THREADS),
                new Bound(
                        "file descriptors",
                        before.descriptors(),
                        after.descriptors(),
                        before.descriptors() + MOST_DESCRIPTORS),
                new Bound(
                        "rows of codes, tries and mails",
                        before.rowsOf(STRANGERS),
                        after.rowsOf(STRANGERS),
                        before.rowsOf(STRANGERS) + hours * MOST_ROWS_AN_HOUR),
                new Bound(
                        "rows of all other tables",
                        before.rowsOf(others),
                        after.rowsOf(others),
                        before.rowsOf(others) + turns * MOST_ROWS_OF_A_WAY),
                new Bound("MB of database", before.file(), after.file(), before.file() + MOST_FILE),
                new Bound("lines of stack traces in the log", 0, stackTraces(home), 0));
        System.out.print(
                Timing.text("%n| what | before | afterwards | at most | |%n| --- | --- | --- | --- | --- |%n"));
        bounds.forEach(bound -> System.out.print(Timing.text(
                "| %s | %d | %d | %d | %s |%n",
                bound.what(), bound.before(), bound.after(), bound.most(), bound.holds() ? "holds" : "BROKEN")));
        ferry.answer(home, target.variables(), "doctor", "--deep");
        System.out.println("ferry doctor: nothing is amiss");
        return bounds.stream().allMatch(Bound::holds);
    }

    private static long stackTraces(Path home) throws IOException {
        long lines = 0;
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                try (Stream<String> all = Files.lines(log, StandardCharsets.UTF_8)) {
                    lines += all.filter(line -> line.matches("\\s+at [\\w.$/]+\\(.*"))
                            .count();
                }
            }
        }
        return lines;
    }
}
