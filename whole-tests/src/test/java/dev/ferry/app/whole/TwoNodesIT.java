package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.ferry.app.whole.Ferry.Running;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one PostgreSQL run one wave together, and die in it: nothing is done twice, and nothing is left undone.
 * Real processes, real kills; {@code .ci/long} has them by the hundred.
 */
@Tag("landing")
class TwoNodesIT {
    private static final int KILLS = Integer.getInteger("ferry.kills", 2);
    private static final int ACCOUNTS = Integer.getInteger("ferry.kills.accounts", 1_000);
    private static final int PAGE = 50;

    /** A lease that a living node on a busy machine renews in time. */
    private static final Map<String, String> SMALL_PAGES =
            Map.of("FERRY_WAVE_PAGE_ACCOUNTS", "" + PAGE, "FERRY_DATABASE_NODE_LEASE", "PT8S");

    private static final String GHOST = "11111111-1111-1111-1111-111111111111";
    private static final Duration LONG = Duration.ofMinutes(3);

    private static final PostgresStorage CALM = new PostgresStorage();

    @TempDir
    private static Path beside;

    private static String export = "";
    private static JsonNode whole = NullNode.getInstance();

    @TempDir
    private Path directory;

    private final PostgresStorage shared = new PostgresStorage();

    @BeforeAll
    static void aWaveThatNobodyDisturbs() {
        export = beside.resolve("export").toString();
        Ferry undisturbed = CALM.ferry(beside.resolve("undisturbed")).with(SMALL_PAGES);
        undisturbed.run("generate", export, "--accounts", "" + ACCOUNTS, "--seed", "7");
        Ran ran = undisturbed.run("migrate", export, "-o", "json");
        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(3);
        whole = ran.json();
    }

    private Ferry node(String name) {
        return shared.ferry(directory.resolve(name)).with(SMALL_PAGES);
    }

    /**
     * A third node that is only a claim to the first page holds the wave open, so that both are surely in it; once it
     * is dead, one of them does its page.
     */
    @Test
    void bothDoTheirPartAndTheLivingOneDoesWhatTheDeadHadClaimed() throws Exception {
        aThirdNodeHoldsTheFirstPage();
        Running east = node("east").begin("migrate", export, "-o", "json");
        Running west = node("west").begin("migrate", export, "-o", "json");
        await().atMost(LONG).until(() -> number("select count(*) from wave_share") == 3);
        await().atMost(LONG).until(() -> number("select count(*) from wave_page where counts is null") == 1);
        east.kill();
        theThirdNodeDies();

        Ran ran = west.end();

        assertThat(ran.exitCode()).as(ran.errors()).isEqualTo(3);
        assertSaysTheWhole(ran.json());
        assertThat(number("select count(*) from wave_page where page = 0 and share_id <> '" + GHOST + "'"))
                .isEqualTo(1);
        assertNothingIsDifferent();
    }

    @Test
    void nodesThatSurviveBothSayWhatCameOfTheWhole() throws Exception {
        aThirdNodeHoldsTheFirstPage();
        Running east = node("east").begin("migrate", export, "-o", "json");
        Running west = node("west").begin("migrate", export, "-o", "json");
        await().atMost(LONG).until(() -> number("select count(*) from wave_share") == 3);
        theThirdNodeDies();

        assertSaysTheWhole(east.end().json());
        assertSaysTheWhole(west.end().json());
        assertThat(number("select count(*) from history where action = 'wave-ended'"))
                .isEqualTo(1);
        assertNothingIsDifferent();
    }

    @Test
    void killedAtAnyMomentEitherGoesOnAsIfNothingHadHappened() throws Exception {
        Random moments = new Random(20190831);
        for (int kill = 0; kill < KILLS; kill++) {
            Running east = node("east").begin("migrate", export);
            Running west = node("west").begin("migrate", export);
            Running first = moments.nextBoolean() ? east : west;
            first.process().waitFor((long) (moments.nextDouble() * 4e9), TimeUnit.NANOSECONDS);
            first.kill();
            Running other = first.equals(east) ? west : east;
            if (moments.nextBoolean()) {
                other.kill();
            } else {
                assertThat(other.end().exitCode()).isEqualTo(3);
            }
        }
        Ran last = node("east").run("migrate", export);

        assertThat(last.exitCode()).as(last.errors()).isEqualTo(3);
        assertNothingIsDifferent();
    }

    @Test
    void anotherWaveOnAnotherNodeIsBusyUntilTheFirstIsOver() throws Exception {
        aThirdNodeHoldsTheFirstPage();

        Ran refused = node("west").run("migrate", export, "--wave", "another");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("busy");
    }

    private void assertSaysTheWhole(JsonNode result) {
        for (String count : List.of("accounts", "migrated", "alreadyMigrated", "actionNeeded", "findings", "users")) {
            assertThat(result.path(count)).as(count).isEqualTo(whole.path(count));
        }
    }

    private void assertNothingIsDifferent() throws SQLException {
        Map<String, List<String>> expected = KeptState.of(CALM, directory);
        Map<String, List<String>> state = KeptState.of(shared, directory);
        state.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
    }

    private void aThirdNodeHoldsTheFirstPage() throws SQLException {
        assertThat(node("east").run("doctor").exitCode()).isZero();
        assertThat(node("east").run("accounts", "list").exitCode()).isZero();
        try (Connection connection = shared.connect();
                PreparedStatement run = connection.prepareStatement(
                        "insert into wave_run (id, run_id, wave, ended) values (1, cast(? as uuid), ?, false)")) {
            run.setString(1, GHOST);
            run.setString(2, identityOfTheWave());
            run.executeUpdate();
        }
        execute("insert into wave_share (share_id, run_id, node_id, leased_until) values ('" + GHOST + "', '" + GHOST
                + "', 'ghost', now() + interval '1 hour')");
        execute("insert into wave_page (run_id, page, share_id) values ('" + GHOST + "', 0, '" + GHOST + "')");
    }

    private void theThirdNodeDies() throws SQLException {
        execute("update wave_share set leased_until = now() - interval '1 hour' where share_id = '" + GHOST + "'");
    }

    /** As the undisturbed wave, which was the same one, left it. */
    private String identityOfTheWave() throws SQLException {
        try (Connection connection = CALM.connect();
                Statement sql = connection.createStatement();
                ResultSet wave = sql.executeQuery("select wave from wave_run")) {
            assertThat(wave.next()).isTrue();
            return wave.getString(1);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = shared.connect();
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = shared.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
