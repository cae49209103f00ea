package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.upgrade.Upgrades;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R12: {@code ferry migrate} itself, killed while it makes its tables on PostgreSQL or brings those of an older version
 * up to date, some again and again: each kill leaves the schema as it was or as it is to be, and the same command then
 * ends as if nothing had happened. Real processes, real kills; {@code .ci/long} has them by the hundred, and
 * {@link KilledWaves} those that meet a wave.
 */
@Tag("thorough")
class PostgresKilledStartIT {
    private static final int KILLS = Integer.getInteger("ferry.kills", 4) / 2;
    private static final int MOST_IN_A_ROW = 3;

    /** So few that most of a run is its start. */
    private static final String ACCOUNTS = "50";

    /** As the persistence of PostgreSQL has it. */
    private static final Map<String, String> PLACEHOLDERS = Map.of("bytewise", "collate \"C\"", "identity", "");

    @TempDir
    private Path directory;

    private String export = "";

    @BeforeEach
    void generate() {
        export = directory.resolve("export").toString();
        Ferry anywhere = new Ferry(directory.resolve("anywhere"), Map.of());
        assertThat(anywhere.run("generate", export, "--accounts", ACCOUNTS, "--seed", "7")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void killedInItsStartAgainAndAgainTheCommandEndsAsIfNothingHadHappened(int schema) throws Exception {
        PostgresStorage calm = withSchema(schema);
        Path home = directory.resolve("undisturbed");
        long began = System.nanoTime();
        Ran undisturbed = calm.ferry(home).run("migrate", export);
        Duration length = Duration.ofNanos(System.nanoTime() - began);
        assertThat(undisturbed.exitCode()).as(undisturbed.errors()).isIn(0, 3);
        Map<String, List<String>> expected = KeptState.of(calm, home);
        assertThat(expected.get("account")).isNotEmpty();

        Random moments = new Random(20190831L + schema);
        for (int done = 0; done < KILLS; ) {
            PostgresStorage storm = withSchema(schema);
            Ferry killed = storm.ferry(directory.resolve("killed-" + done));
            for (int times = 1 + moments.nextInt(MOST_IN_A_ROW); times > 0 && done < KILLS; times--, done++) {
                killWithin(length, killed, moments);
                assertThat(schemaOf(storm)).isIn(schema, Schema.NEWEST);
            }
            Ran last = killed.run("migrate", export);

            assertThat(last.exitCode()).as(last.errors()).isEqualTo(undisturbed.exitCode());
            assertThat(KeptState.of(storm, home)).isEqualTo(expected);
        }
    }

    /** A database with the tables that a version with this schema made; with none of them where it is 0. */
    private static PostgresStorage withSchema(int schema) throws SQLException {
        PostgresStorage storage = new PostgresStorage();
        if (schema > 0) {
            new Schema(0, PLACEHOLDERS)
                    .bringUpToDate(
                            Upgrades.IN_JAVA,
                            flyway -> flyway.dataSource(storage.source()).target(Integer.toString(schema)));
        }
        return storage;
    }

    private static int schemaOf(PostgresStorage storage) throws SQLException {
        try (Connection connection = storage.connect()) {
            return Schema.of(connection, PLACEHOLDERS).version();
        }
    }

    /** When it is killed does not matter to what comes out: that is what is tested. */
    private void killWithin(Duration length, Ferry ferry, Random moments) throws InterruptedException {
        Process command = ferry.startUnheard("migrate", export);
        command.waitFor(length.multipliedBy(moments.nextInt(100)).dividedBy(100).toNanos(), TimeUnit.NANOSECONDS);
        command.destroyForcibly().waitFor();
    }
}
