package dev.ferry.persistence.home;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.outcome.PortUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of a file in home for which no sentence knows a way out: a directory is in its place. */
class HomeFilesTest {
    @TempDir
    private Path home;

    private void directoryAt(String path) throws IOException {
        Files.createDirectories(home.resolve(path));
    }

    @Test
    void aWaveThatCannotBeLockedIsTriedAgain() throws IOException {
        directoryAt("wave.lock");

        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(new FileWaveLock(home)::tryAcquire);
    }

    @Test
    void aKeyThatCannotBeReadIsTriedAgain() throws IOException {
        directoryAt("keys/secret");

        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> new InstallationKey(home).mac("text"));
    }

    @Test
    void aNodeWhoseNameCannotBeReadIsTriedAgain() throws IOException {
        directoryAt("node");

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> Node.of(home, Duration.ofSeconds(30)).name().get());
    }
}
