package dev.ferry.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.util.Modules;
import dev.ferry.door.CommandRun;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Settings.Resolved;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    private static final List<Setting> KNOWN = List.of(
            Setting.of("persistence", "h2", "the persistence adapter"),
            Setting.of("server.port", "8080", "the port"),
            Setting.secret("database.password", "the password"));

    @TempDir
    private Path directory;

    private final Map<String, String> flags = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private Optional<Path> home = Optional.of(Path.of("here"));

    private Settings read() {
        Invocation.Run run =
                new Invocation.Run(flags, home, Optional.empty(), false, Modules.EMPTY_MODULE, CommandRun.class);
        return SettingsReader.read(run, new ProcessEnvironment(environment, directory), KNOWN);
    }

    private void file(String text) throws IOException {
        Files.createDirectories(directory.resolve("here"));
        Files.writeString(directory.resolve("here").resolve("ferry.properties"), text);
    }

    private String origin(String key) {
        return read().all().stream()
                .filter(one -> one.setting().key().equals(key))
                .map(Resolved::origin)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void flagsWinOverVariablesOverTheFileOverDefaults() throws IOException {
        assertThat(read().text("server.port")).isEqualTo("8080");
        assertThat(origin("server.port")).isEqualTo("default");

        file("server.port = 8081");
        assertThat(read().text("server.port")).isEqualTo("8081");
        assertThat(origin("server.port")).endsWith("ferry.properties");

        environment.put("FERRY_SERVER_PORT", "8082");
        assertThat(read().text("server.port")).isEqualTo("8082");
        assertThat(origin("server.port")).isEqualTo("FERRY_SERVER_PORT");

        flags.put("server.port", "8083");
        assertThat(read().text("server.port")).isEqualTo("8083");
        assertThat(origin("server.port")).isEqualTo("flag");
    }

    @Test
    void whatTheHomeSaysWinsOverWhatTheInstallationSays() throws IOException {
        Path installation = Files.writeString(directory.resolve("installed.properties"), "server.port = 8090");
        environment.put("FERRY_CONFIG", installation.toString());
        assertThat(read().text("server.port")).isEqualTo("8090");
        assertThat(origin("server.port")).isEqualTo(installation.toString());

        file("server.port = 8081");
        assertThat(read().text("server.port")).isEqualTo("8081");
    }

    @Test
    void aFileOfTheInstallationThatIsNotThereIsRefused() {
        environment.put("FERRY_CONFIG", "nowhere.properties");
        assertThatThrownBy(this::read).isInstanceOf(SettingsException.class).hasMessageContaining("nowhere.properties");
    }

    @Test
    void homeIsTheFlagOrTheVariableOrFerryHomeInTheWorkingDirectory() {
        environment.put("FERRY_HOME", "there");
        assertThat(read().home()).isEqualTo(directory.resolve("here"));
        home = Optional.empty();
        assertThat(read().home()).isEqualTo(directory.resolve("there"));
        environment.clear();
        assertThat(read().home()).isEqualTo(directory.resolve("ferry-home"));
    }

    @Test
    void aSettingThatNobodyKnowsIsRefusedWithTheNearestOne() throws IOException {
        flags.put("server.prt", "1");
        assertThatThrownBy(this::read).isInstanceOf(SettingsException.class).hasMessageContaining("‘server.port’?");

        flags.clear();
        environment.put("FERRY_SERVER_PROT", "1");
        assertThatThrownBy(this::read)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("‘FERRY_SERVER_PORT’?");

        environment.clear();
        file("persistance = h2");
        assertThatThrownBy(this::read).isInstanceOf(SettingsException.class).hasMessageContaining("‘persistence’?");
    }

    @Test
    void whatTheLauncherSetsIsNoSetting() {
        environment.putAll(Map.of("FERRY_STDOUT", "terminal", "FERRY_JAVA_OPTS", "-Xmx1g", "HOME", "/root"));
        assertThat(read().text("server.port")).isEqualTo("8080");
    }

    @Test
    void aSecretsValueIsNotRepeatedInAnError() {
        flags.put("database.password", "hunter2");
        assertThat(read().wrong("database.password", "a file")).hasMessageNotContaining("hunter2");
    }

    @Test
    void aFileThatCannotBeReadIsToldByName() {
        Invocation.Run run = new Invocation.Run(
                flags, home, Optional.of(Path.of("nowhere.properties")), false, Modules.EMPTY_MODULE, CommandRun.class);
        assertThatThrownBy(() -> SettingsReader.read(run, new ProcessEnvironment(environment, directory), KNOWN))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("nowhere.properties");
    }

    @Test
    void roleMappingsThatTakeAnOwnerAwayOrMakeOneAreRefused() {
        flags.put("mapping.contributor", "owner");
        Settings settings = read();
        assertThatThrownBy(() -> WaveSettings.rules(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("contributor");
    }
}
