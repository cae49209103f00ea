package dev.ferry.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real processes, killed at random moments of first starts and of upgrades, some again and again: each leaves what was
 * there or what was to come, and the next start ends as an undisturbed one does (R12). {@code .ci/kill-upgrades} runs
 * it.
 */
public abstract class KilledStarts {
    /** The property that says how many; without it there are none. */
    public static final String KILLS_WANTED = "ferry.upgrade.kills";

    /** What a process says when it begins. */
    static final String BEGUN = "begun";

    private static final int KILLS = Integer.getInteger(KILLS_WANTED, 0);
    private static final int MOST_IN_A_ROW = 3;

    private final TriedInstallations installations;
    private final Random random = new Random();

    public KilledStarts(TriedInstallations installations) {
        this.installations = installations;
    }

    static Stream<OldHome> oldHomes() {
        return OldHome.older().stream();
    }

    /** From nothing, as often as from all old homes together. */
    @Test
    void aFirstStart() throws Exception {
        try (TriedInstallation undisturbed = installations.absent()) {
            killed(undisturbed, KILLS / 2, installations::absent);
        }
    }

    @ParameterizedTest
    @MethodSource("oldHomes")
    void anUpgrade(OldHome home) throws Exception {
        int share = KILLS / 2 / OldHome.older().size() + 1;
        try (TriedInstallation undisturbed = installations.of(home)) {
            killed(undisturbed, share, () -> installations.of(home));
        }
    }

    @SuppressWarnings("SystemOut") // the figures are for who runs it
    private void killed(TriedInstallation undisturbed, int kills, Supplier<TriedInstallation> fresh) throws Exception {
        Snapshot before = undisturbed.look();
        Duration length = lengthOf(undisturbed);
        Snapshot after = undisturbed.look();
        int untouched = 0;
        for (int done = 0; done < kills; ) {
            try (TriedInstallation tried = fresh.get()) {
                for (int times = 1 + random.nextInt(MOST_IN_A_ROW); times > 0 && done < kills; times--, done++) {
                    killWithin(length, tried);
                    Snapshot left = tried.look();
                    assertThat(left).isIn(before, after);
                    untouched += left.equals(before) ? 1 : 0;
                }
                tried.start(UnaryOperator.identity());
                assertThat(tried.look()).isEqualTo(after);
            }
        }
        System.out.println(getClass().getSimpleName() + ": " + kills + " kills within " + length.toMillis() + " ms, "
                + untouched + " before it was done");
    }

    private static Duration lengthOf(TriedInstallation tried) throws Exception {
        Process process = begun(tried);
        long began = System.nanoTime();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void killWithin(Duration length, TriedInstallation tried) throws Exception {
        Process process = begun(tried);
        process.waitFor(random.nextLong(length.toNanos()), TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
    }

    private static Process begun(TriedInstallation tried) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(tried.command());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader();
        assertThat(out.readLine()).isEqualTo(BEGUN);
        return process;
    }
}
