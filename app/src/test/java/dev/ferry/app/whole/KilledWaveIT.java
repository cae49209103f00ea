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
class KilledWaveIT {
    private static final int KILLS = Integer.getInteger("ferry.kills", 8);
    private static final int ACCOUNTS = Integer.getInteger("ferry.kills.accounts", 4_000);

    @TempDir
    private Path directory;

    @Test
    void killedAgainAndAgainAWaveEndsAsIfNothingHadHappened() throws Exception {
        String export = directory.resolve("export").toString();
        Ferry undisturbed = new Ferry(directory.resolve("undisturbed"));
        assertThat(undisturbed
                        .run("generate", export, "--accounts", "" + ACCOUNTS, "--seed", "7")
                        .exitCode())
                .isZero();
        long began = System.nanoTime();
        assertThat(undisturbed.run("migrate", export).exitCode()).isEqualTo(3);
        long length = System.nanoTime() - began;

        Path home = directory.resolve("killed");
        int struck = 0;
        Random moments = new Random(20190831);
        for (int kill = 0; kill < KILLS; kill++) {
            struck += killAt(new Ferry(home), export, (long) (moments.nextDouble() * length)) ? 1 : 0;
        }
        Ferry.Ran last = new Ferry(home).run("migrate", export);
        assertThat(last.exitCode()).as(last.errors()).isEqualTo(3);

        assertThat(struck).as("kills that met a running wave").isPositive();
        Map<String, List<String>> expected = KeptState.of(directory.resolve("undisturbed"));
        Map<String, List<String>> state = KeptState.of(home);
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
