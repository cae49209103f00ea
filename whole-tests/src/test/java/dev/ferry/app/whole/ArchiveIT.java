package dev.ferry.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive: what it holds, and as whom it can be run. Skipped where none was packed ({@code -Parchive}). */
class ArchiveIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path shared;

    private static Unpacked unpacked;

    @BeforeAll
    static void unpack() throws Exception {
        assumeTrue(Unpacked.isPacked(), "no archive was packed");
        unpacked = Unpacked.into(shared);
    }

    @Test
    void everyPartIsThereAndOnlyTheLaunchersCanBeRun() throws Exception {
        for (String part : List.of(
                "bin/ferry-train",
                "lib/ferry.aot",
                "plugins/README.md",
                "deploy/ferry.service",
                "deploy/Dockerfile",
                "docs/operations.md",
                "LICENSE",
                "README.md",
                "CHANGELOG.md")) {
            assertThat(unpacked.directory().resolve(part)).isRegularFile();
        }
        try (Stream<Path> files = Files.walk(unpacked.directory())) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(
                                    file.startsWith(unpacked.directory().resolve("bin")) ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    @Test
    void theBillOfMaterialsNamesEveryJar() throws Exception {
        JsonNode bill =
                JSON.readTree(unpacked.directory().resolve("bom.cdx.json").toFile());

        Set<String> billed = Stream.concat(
                        Stream.of(bill.path("metadata").path("component")),
                        bill.path("components").valueStream())
                .map(part ->
                        part.path("name").asText() + "-" + part.path("version").asText() + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(billed)
                .isEqualTo(unpacked.jars().stream()
                        .map(jar -> jar.getFileName().toString())
                        .collect(Collectors.toSet()));
    }
}
