package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R12: a wave that is killed at any moment, any number of times, ends in the same state as one that nobody disturbed. Real
 * processes, real kills. {@code -Dferry.kills=200} makes it long.
 */
abstract class KilledWaves {
    private static final int KILLS = Integer.getInteger("ferry.kills", 8);
    private static final int ACCOUNTS = Integer.getInteger("ferry.kills.accounts", 4_000);

    /** A storage that holds nothing. */
    abstract Storage storage();

    @TempDir
    private Path directory;

    @Test
    void killedAgainAndAgainAWaveEndsAsIfNothingHadHappened() throws Exception {
        String export = directory.resolve("export").toString();
        Storage calm = storage();
        Path calmHome = directory.resolve("undisturbed");
        Ferry undisturbed = calm.ferry(calmHome);
        assertThat(undisturbed
                        .run("generate", export, "--accounts", "" + ACCOUNTS, "--seed", "7")
                        .exitCode())
                .isZero();
        long began = System.nanoTime();
        assertThat(undisturbed.run("migrate", export).exitCode()).isEqualTo(3);
        long length = System.nanoTime() - began;

        Storage storm = storage();
        Path home = directory.resolve("killed");
        Ferry killed = storm.ferry(home);
        int struck = 0;
        Random moments = new Random(20190831);
        for (int kill = 0; kill < KILLS; kill++) {
            struck += killAt(killed, export, (long) (moments.nextDouble() * length)) ? 1 : 0;
        }
        Ferry.Ran last = killed.run("migrate", export);
        assertThat(last.exitCode()).as(last.errors()).isEqualTo(3);

        assertThat(struck).as("kills that met a running wave").isPositive();
        Map<String, List<String>> expected = KeptState.of(calm, calmHome);
        Map<String, List<String>> state = KeptState.of(storm, home);
        assertThat(state.keySet()).isEqualTo(expected.keySet());
        state.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
        assertThat(expected.get("account")).hasSizeGreaterThan(ACCOUNTS / 3);
    }

    /** Whether the wave was still running. When it is killed does not matter to what comes out: that is what is tested. */
    private static boolean killAt(Ferry ferry, String export, long nanos) throws InterruptedException {
        Process wave = ferry.startUnheard("migrate", export);
        boolean ended = wave.waitFor(nanos, TimeUnit.NANOSECONDS);
        wave.destroyForcibly();
        wave.waitFor();
        return !ended;
    }
}
