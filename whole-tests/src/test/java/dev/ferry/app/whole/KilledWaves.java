package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R12: a wave that is killed at any moment, any number of times, ends in the same state as one that nobody disturbed.
 * Real processes, real kills, each of which meets a running wave; {@code .ci/long} has them by the hundred.
 */
abstract class KilledWaves {
    private static final int KILLS = Integer.getInteger("ferry.kills", 2);
    private static final int ACCOUNTS = Integer.getInteger("ferry.kills.accounts", 1_000);

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
        Duration length = Duration.ofNanos(System.nanoTime() - began);

        Storage storm = storage();
        Path home = directory.resolve("killed");
        Ferry killed = storm.ferry(home);
        Random moments = new Random(20190831);
        for (int struck = 0; struck < KILLS; ) {
            Duration moment = length.multipliedBy(moments.nextInt(100)).dividedBy(100);
            Optional<Duration> whole = killAt(killed, export, moment);
            struck += whole.isEmpty() ? 1 : 0;
            length = whole.orElse(length);
        }
        Ran last = killed.run("migrate", export);
        assertThat(last.exitCode()).as(last.errors()).isEqualTo(3);

        Standings.assertKept(killed);

        Map<String, List<String>> expected = KeptState.of(calm, calmHome);
        Map<String, List<String>> state = KeptState.of(storm, home);
        assertThat(state.keySet()).isEqualTo(expected.keySet());
        state.forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(expected.get(table)));
        assertThat(expected.get("account")).hasSizeGreaterThan(ACCOUNTS / 3);
    }

    /**
     * Kills a wave at this moment, or says how long it took when it had ended before: the next is killed earlier. When
     * it is killed does not matter to what comes out: that is what is tested.
     */
    private static Optional<Duration> killAt(Ferry ferry, String export, Duration moment) throws InterruptedException {
        long began = System.nanoTime();
        Process wave = ferry.startUnheard("migrate", export);
        boolean ended = wave.waitFor(moment.toNanos(), TimeUnit.NANOSECONDS);
        Duration length = Duration.ofNanos(System.nanoTime() - began);
        wave.destroyForcibly();
        wave.waitFor();
        return ended ? Optional.of(length) : Optional.empty();
    }
}
