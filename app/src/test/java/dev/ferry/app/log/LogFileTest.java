package dev.ferry.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.door.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whether a reference is found in the log is told with it. */
class LogFileTest {
    @TempDir
    private Path home;

    @AfterEach
    void close() {
        Logs.hush();
    }

    private static boolean isLogged() {
        return Faults.toldApart(new IllegalStateException("what happened")) instanceof Fault told && told.isLogged();
    }

    @Test
    void whatIsLoggedIsFound() {
        Logs.open(home, false);

        assertThat(isLogged()).isTrue();
        assertThat(home.resolve("logs/ferry.log")).content().contains("what happened");
    }

    /** This device is full whoever writes to it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatIsFullTakesNothing() throws Exception {
        Files.createSymbolicLink(
                Files.createDirectories(home.resolve("logs")).resolve("ferry.log"), Path.of("/dev/full"));
        Logs.open(home, false);

        assertThat(isLogged()).isFalse();
    }

    @Test
    void aDirectoryThatCannotBeMadeTakesNothing() throws Exception {
        Files.writeString(home.resolve("logs"), "a file in its place");
        Logs.open(home, false);

        assertThat(isLogged()).isFalse();
    }
}
