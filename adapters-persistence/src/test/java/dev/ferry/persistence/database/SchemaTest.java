package dev.ferry.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void theNewestMigrationIsTheOneThatAStartLooksFor() throws IOException {
        assertThat(Stream.concat(scripts(), inJava()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, Schema.NEWEST).boxed().toList());
    }

    private static Stream<Integer> scripts() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            return scripts
                    .map(file -> file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1"))
                    .map(Integer::valueOf)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Integer> inJava() {
        return Schema.IN_JAVA.stream()
                .map(migration -> Integer.valueOf(migration.getVersion().getVersion()));
    }
}
