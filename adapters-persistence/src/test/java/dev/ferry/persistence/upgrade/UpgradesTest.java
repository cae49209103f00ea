package dev.ferry.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.persistence.database.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpgradesTest {
    /** Came about together with the one behind them. */
    private static final Set<Integer> NEVER_ALONE = Set.of(6, 7, 10, 13, 14, 15, 19, 20, 22);

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
        return Upgrades.IN_JAVA.stream()
                .map(migration -> Integer.valueOf(migration.getVersion().getVersion()));
    }

    @Test
    void aHomeOfEachSchemaIsKept() {
        assertThat(OldHome.all())
                .extracting(OldHome::schema)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Schema.NEWEST)
                        .filter(version -> !NEVER_ALONE.contains(version))
                        .boxed()
                        .toList());
    }
}
