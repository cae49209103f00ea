package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that an older version left, with the sample's accounts judged, goes on under this one. */
class OldHomeIT {
    private static final int ROWS_WERE_REJECTED = 3;
    private static final String SAMPLE = Path.of("..", "samples", "contoso-export")
            .toAbsolutePath()
            .normalize()
            .toString();

    @TempDir
    private Path directory;

    @Test
    void noAccountThatStandsAsBeforeIsNewsAfterTheUpgrade() throws IOException {
        unzip("schema-4.zip", directory);
        InProcess ferry = new InProcess(Map.of("FERRY_HOME", directory.toString(), "LC_ALL", "C.UTF-8"));
        List<JsonNode> before = aboutAccounts(ferry);
        assertThat(before).hasSizeGreaterThan(10);

        Ran again = ferry.run("migrate", SAMPLE, "-o", "json");

        assertThat(again.exitCode()).as(again.errors()).isEqualTo(ROWS_WERE_REJECTED);
        assertThat(again.json().path("alreadyMigrated").asInt()).isEqualTo(5);
        assertThat(again.json().path("actionNeeded").asInt()).isEqualTo(11);
        assertThat(aboutAccounts(ferry)).isEqualTo(before);
    }

    /** The history of accounts; each wave beside it has entries of its own. */
    private static List<JsonNode> aboutAccounts(InProcess ferry) {
        return ferry.run("history", "export", "-o", "json")
                .json()
                .valueStream()
                .filter(entry -> entry.hasNonNull("publisherId"))
                .toList();
    }

    private static void unzip(String home, Path into) throws IOException {
        try (InputStream resource = Objects.requireNonNull(OldHomeIT.class.getResourceAsStream("/homes/" + home));
                ZipInputStream zip = new ZipInputStream(resource)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = into.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
