package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.terminal.OutputClosed;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.door.Fault;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.SettingsException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(errors, true, StandardCharsets.UTF_8);
    private final CliEntryPoint door = new CliEntryPoint(InputStream.nullInputStream(), stream, stream);
    private final ProcessEnvironment process =
            new ProcessEnvironment(Map.of("FERRY_HOME", "/srv/ferry"), Path.of("/desk"));

    private String shown() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aWrongSettingIsWrongUsage() {
        assertThat(door.show(new IllegalStateException(new SettingsException("server.port takes a number")), process))
                .isEqualTo(2);
        assertThat(shown()).isEqualTo("ferry: server.port takes a number\n");
    }

    @Test
    void aSystemThatIsAwayIsToBeTriedAgain() {
        assertThat(door.show(new PortUnavailable("database"), process)).isEqualTo(1);
        assertThat(shown()).contains("database", "try again");
    }

    @Test
    void anythingElseIsOneLineWithItsReference() {
        assertThat(door.show(new Fault("a1b2", new IllegalStateException("secret detail")), process))
                .isEqualTo(1);
        assertThat(shown()).contains("a1b2", "/srv/ferry/logs/ferry.log").doesNotContain("secret", "Exception");
        assertThat(shown().lines()).hasSize(1);
    }

    @Test
    void whoeverAsksForDetailsGetsThem() {
        door.read(List.of("doctor", "-v"), process);

        door.show(new IllegalStateException("detail"), process);

        assertThat(shown()).contains("IllegalStateException: detail");
    }

    @Test
    void aReaderWhoHasGoneIsNotTold() {
        assertThat(door.show(new OutputClosed(), process)).isEqualTo(1);
        assertThat(shown()).isEmpty();
    }
}
