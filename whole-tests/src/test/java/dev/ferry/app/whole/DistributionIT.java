package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The distribution below a name with a space, as an operator may have it. Skipped where {@code -Dquick} built none. */
class DistributionIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SAMPLE = Path.of("..", "samples", "contoso-export")
            .toAbsolutePath()
            .normalize()
            .toString();

    @TempDir
    private static Path shared;

    @TempDir
    private Path working;

    private static Unpacked unpacked;

    @BeforeAll
    static void unpack() throws Exception {
        assumeTrue(Unpacked.isBuilt(), "no distribution was built");
        unpacked = Unpacked.into(shared.resolve("an operator's place"));
    }

    private Ran ran(Map<String, String> environment, String... arguments) throws Exception {
        return Unpacked.run(unpacked.launcher(), working, environment, arguments);
    }

    @Test
    void runsByALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(working.resolve("ferry"), unpacked.launcher());

        Ran version = Unpacked.run(link, working, Map.of(), "--version");

        assertThat(version.exitCode()).isZero();
        assertThat(version.output()).startsWith("ferry ");
        assertThat(version.errors()).isEmpty();
    }

    @Test
    void judgesTheSampleIntoAHomeInTheWorkingDirectoryAndLeavesTheInstallationAsItWas() throws Exception {
        Ran dry = ran(Map.of(), "migrate", SAMPLE, "--dry-run", "-o", "json");

        assertThat(dry.exitCode()).as(dry.errors()).isEqualTo(3);
        assertThat(JSON.readTree(dry.output()).path("migrated").asInt()).isEqualTo(5);
        assertThat(working.resolve("ferry-home")).isDirectory();
        assertThat(unpacked.directory().resolve("ferry-home")).doesNotExist();
    }

    @Test
    void theCacheFitsWhereverItIsUnpacked() throws Exception {
        Ran demanded = ran(Map.of("FERRY_JAVA_OPTS", Ferry.BRIEF + " -XX:AOTMode=on"), "config", "show", "-o", "json");

        assertThat(demanded.exitCode()).as(demanded.errors()).isZero();
    }

    @Test
    @Tag("thorough")
    void aCacheThatDoesNotFitCostsNoWord() throws Exception {
        Unpacked other = Unpacked.into(working.resolve("other"));
        Path jar = other.jars().iterator().next();
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        Ran shown = Unpacked.run(other.launcher(), working, Map.of(), "config", "show", "-o", "json");

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.errors()).isEmpty();
        assertThat(JSON.readTree(shown.output())).isNotEmpty();
        Ran demanded = Unpacked.run(
                other.launcher(),
                working,
                Map.of("FERRY_JAVA_OPTS", Ferry.BRIEF + " -XX:AOTMode=on"),
                "config",
                "show");
        assertThat(demanded.exitCode()).as("the cache was really not used").isNotZero();
    }

    @Test
    @Tag("thorough")
    void runsWithoutACache() throws Exception {
        Unpacked other = Unpacked.into(working.resolve("other"));
        Files.delete(other.directory().resolve("lib").resolve("ferry.aot"));

        assertThat(Unpacked.run(other.launcher(), working, Map.of(), "accounts", "list")
                        .exitCode())
                .isZero();
    }

    /** As a unit of systemd starts it; Java would take no letter but those of ASCII for a path. */
    @Test
    void pathsMayHaveAnyLettersInAnyLocale() throws Exception {
        Path home = Files.createDirectories(working.resolve("hemma-é-桜"));

        Ran doctor = ran(Map.of("LC_ALL", "C", "LANG", "sv_SE"), "doctor", "--home", home.toString());

        assertThat(doctor.exitCode()).as(doctor.errors()).isZero();
        assertThat(doctor.output()).contains(home.toString());
        assertThat(ran(Map.of("LC_ALL", "", "LANG", "sv_SE"), "--help").output())
                .contains("Användning");
    }

    @Test
    void aJavaThatIsNoneIsToldInOneSentence() throws Exception {
        Ran wrong = ran(Map.of("FERRY_JAVA_HOME", "/nowhere"), "--version");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.output()).isEmpty();
        assertThat(wrong.errors()).contains("/nowhere").hasLineCount(1);
    }

    @Test
    void theSettingsListEverySettingWithItsDefault() throws Exception {
        Path file = unpacked.directory().resolve("conf").resolve("ferry.properties");
        Path uncommented = Files.writeString(
                working.resolve("all.properties"), Files.readString(file).replaceAll("(?m)^#(\\S)", "$1"));
        Properties listed = new Properties();
        try (Reader reader = Files.newBufferedReader(uncommented)) {
            listed.load(reader);
        }

        JsonNode known =
                JSON.readTree(ran(Map.of(), "config", "show", "-o", "json").output());

        assertThat(listed.stringPropertyNames())
                .isEqualTo(known.valueStream()
                        .map(setting -> setting.path("key").asText())
                        .collect(Collectors.toSet()));
        assertThat(known)
                .allSatisfy(setting -> assertThat(
                                listed.getProperty(setting.path("key").asText()))
                        .isEqualTo(setting.path("value").asText("")));
    }

    @Test
    void theInstallationsSettingsHold() throws Exception {
        Path settings = Files.writeString(working.resolve("installed.properties"), "wave.page-accounts = 77");

        Ran shown = ran(Map.of("FERRY_CONFIG", settings.toString()), "config", "show", "-o", "csv");

        assertThat(shown.output()).contains("wave.page-accounts,77," + settings);
    }
}
