package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R23: {@code ferry serve} is killed while owners are written to of a date, is down over it, and is killed again while
 * what follows is put in force. Real processes, real kills; {@code .ci/long} has them by the hundred. The clock is the
 * machine's: it is the dates that are loaded which pass.
 */
abstract class KilledDeadlines {
    private static final int KILLS = Integer.getInteger("ferry.kills", 1);
    private static final int ACCOUNTS = Integer.getInteger("ferry.kills.accounts", 60);
    private static final int OFFERS = 2 * ACCOUNTS;
    private static final String HEADER =
            "deadline,date,zone,situation,met-by,consequence,ends-with,reminders,warning-days\n";

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration OFTEN = Duration.ofMillis(20);

    @TempDir
    private Path directory;

    private final Storage storage = storage();
    private final List<Serving> serving = new ArrayList<>();

    /** A storage that holds nothing. */
    abstract Storage storage();

    /** The names of the nodes that serve. */
    abstract List<String> nodes();

    /** Something of which there is a row for each part that is done. */
    private record Work(String table, long all) {}

    private static final Work NOTICES = new Work("deadline_notice", 4L * ACCOUNTS);
    private static final Work CONSEQUENCES = new Work("deadline_consequence", OFFERS);

    private Path home(String node) {
        return directory.resolve(node);
    }

    private Ferry ferry(String node) {
        return storage.ferry(home(node)).with(Map.of("FERRY_DEADLINES_REMOVAL_PERCENT", "100"));
    }

    private void run(String... arguments) {
        Ran ran = new InProcess(ferry(nodes().getFirst()).environment()).run(arguments);
        assertThat(ran.exitCode())
                .as(String.join(" ", arguments) + ran.errors())
                .isZero();
    }

    @BeforeEach
    void accountsOfWhichSomethingIsDue() throws IOException {
        Path export = Files.createDirectories(directory.resolve("export"));
        StringBuilder accounts = new StringBuilder("publisher_id,display_name\n");
        StringBuilder users = new StringBuilder("publisher_id,email,legacy_role,kind\n");
        StringBuilder offers = new StringBuilder("publisher_id,offer_id,name,kind,situation\n");
        IntStream.range(0, ACCOUNTS).mapToObj("acme-%05d"::formatted).forEach(account -> {
            accounts.append("%1$s,%1$s%n".formatted(account));
            users.append("%1$s,owner@%1$s.example,owner,work%n".formatted(account));
            offers.append("%s,field,Field,dynamics-365-operations,published%n".formatted(account));
            offers.append("%s,draft,Draft,dynamics-365-operations,draft%n".formatted(account));
        });
        Files.writeString(export.resolve("accounts.csv"), accounts);
        Files.writeString(export.resolve("users.csv"), users);
        Files.writeString(export.resolve("offers.csv"), offers);
        Files.writeString(export.resolve("memberships.csv"), "mpn_id,tenant_id,standing\n");
        Files.writeString(export.resolve("tenants.csv"), "tenant_id,display_name,domains\n");
        run("migrate", export.toString(), "--silent");
    }

    @AfterEach
    void killAll() throws InterruptedException {
        for (Serving one : serving) {
            one.kill();
        }
        serving.clear();
    }

    @Test
    void killedBeforeADateAndBehindItEachMailAndEachConsequenceComesOnce() throws Exception {
        load(LocalDate.now(ZoneOffset.UTC).plusDays(5));
        killAgainAndAgain(NOTICES);
        run("offers", "deadlines", "--apply");
        assertThat(number("select count(*) from deadline_consequence")).isZero();
        eachMailStandsOnce();

        load(LocalDate.now(ZoneOffset.UTC).minusDays(3));
        killAgainAndAgain(CONSEQUENCES);
        run("offers", "deadlines", "--apply");
        run("offers", "deadlines", "--apply");
        eachConsequenceStandsOnce();
        eachMailStandsOnce();
    }

    private void load(LocalDate date) throws IOException {
        Path table = directory.resolve("deadlines.csv");
        Files.writeString(
                table,
                HEADER
                        + "move,%1$s,UTC,published,all-steps,told,all-steps,7,10%n".formatted(date)
                        + "drafts,%1$s,UTC,draft,submitted,removed-from-seller-catalog,live,7,10%n".formatted(date));
        run("offers", "deadlines", "--load", table.toString());
    }

    /** One node is killed when it is at it, the others a little later, and all begin again, until all is done. */
    private void killAgainAndAgain(Work work) throws Exception {
        for (int kill = 0; kill < KILLS && done(work) < work.all(); kill++) {
            long before = done(work);
            for (String node : nodes()) {
                serving.add(serve(node));
            }
            for (Serving one : serving) {
                untilItIsAtIt(one, before, work);
                one.kill();
                before = done(work);
            }
            serving.clear();
            assertThat(before).as("kills meet who is at it").isPositive();
        }
    }

    /** Waits until more than so much is done, or all. */
    private void untilItIsAtIt(Serving one, long before, Work work) {
        await().atMost(LONG).pollInterval(OFTEN).until(one::serves);
        await().atMost(LONG).pollInterval(OFTEN).until(() -> {
            try (Connection connection = storage.connectBeside(one.home())) {
                long now = number(connection, count(work));
                return now > before || now == work.all();
            }
        });
        assertThat(one.process().isAlive())
                .as("serves as long as nobody kills it")
                .isTrue();
    }

    private long done(Work work) throws SQLException {
        return number(count(work));
    }

    private static String count(Work work) {
        return "select count(*) from " + work.table();
    }

    private Serving serve(String node) throws IOException {
        return Serving.start(ferry(node), home(node), directory.resolve(node + ".out"));
    }

    private void eachMailStandsOnce() throws SQLException {
        assertThat(number("select count(*) from deadline_notice")).isEqualTo(NOTICES.all());
        for (String kind : List.of("deadline-reminder", "deadline-warning")) {
            assertThat(number("select count(*) from mail_queue where kind = '" + kind + "'"))
                    .as(kind)
                    .isEqualTo(ACCOUNTS);
            assertThat(number("select count(distinct publisher_id) from mail_queue where kind = '" + kind + "'"))
                    .as("accounts with a " + kind)
                    .isEqualTo(ACCOUNTS);
        }
        assertThat(number("select count(*) from history where action = 'deadline-reminded'"))
                .isEqualTo(2L * ACCOUNTS);
    }

    private void eachConsequenceStandsOnce() throws SQLException {
        assertThat(number("select count(*) from deadline_consequence where lifted_at is null"))
                .isEqualTo(OFFERS);
        assertThat(number("select count(*) from history where action = 'consequence-in-force'"))
                .isEqualTo(OFFERS);
        assertThat(number("select count(*) from history where action = 'consequence-lifted'"))
                .isZero();
    }

    private long number(String query) throws SQLException {
        try (Connection connection = storage.connect(home(nodes().getFirst()))) {
            return number(connection, query);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
