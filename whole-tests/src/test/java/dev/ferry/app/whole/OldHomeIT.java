package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A home that an older version left, with the sample's accounts judged, goes on under this one. */
@Tag("thorough")
class OldHomeIT {
    private static final int ROWS_WERE_REJECTED = 3;
    private static final String SAMPLE = Path.of("..", "samples", "contoso-export")
            .toAbsolutePath()
            .normalize()
            .toString();
    private static final Path HOMES = Path.of("..", "adapters-persistence", "src", "test", "resources", "homes");

    @TempDir
    private Path directory;

    static Stream<String> homes() throws IOException {
        try (Stream<Path> files = Files.list(HOMES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("homes")
    void noAccountThatStandsAsBeforeIsNewsAfterTheUpgrade(String home) throws IOException {
        unzip(HOMES.resolve(home), directory);
        InProcess ferry = new InProcess(Map.of("FERRY_HOME", directory.toString(), "LC_ALL", "C.UTF-8"));
        List<JsonNode> before = aboutAccounts(ferry);
        assertThat(before).hasSizeGreaterThan(10);
        assertThat(ferry.run("accounts", "list", "-o", "json").json()).hasSize(16);
        Standings.assertKept(ferry);

        Ran again = ferry.run("migrate", SAMPLE, "-o", "json");

        assertThat(again.exitCode()).as(again.errors()).isEqualTo(ROWS_WERE_REJECTED);
        assertThat(again.json().path("alreadyMigrated").asInt()).isEqualTo(5);
        assertThat(again.json().path("actionNeeded").asInt()).isEqualTo(11);
        assertThat(aboutAccounts(ferry)).isEqualTo(before);
        Standings.assertKept(ferry);
    }

    /** The history of accounts; each wave beside it has entries of its own. */
    private static List<JsonNode> aboutAccounts(InProcess ferry) {
        return ferry.run("history", "export", "-o", "json")
                .json()
                .valueStream()
                .filter(entry -> entry.hasNonNull("publisherId"))
                .toList();
    }

    private static void unzip(Path home, Path into) throws IOException {
        try (InputStream file = Files.newInputStream(home);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = into.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
