package dev.ferry.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of sources too that nobody loads here, such as those of the benchmarks. */
class SourcesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String MAIN = "src/main/java";

    @Test
    void noPackageHasMoreThanFortyFiles() throws IOException {
        Map<Path, Long> sizes;
        try (Stream<Path> modules = Files.list(ROOT)) {
            sizes = modules.map(module -> module.resolve(MAIN))
                    .filter(Files::isDirectory)
                    .flatMap(SourcesTest::sources)
                    .collect(Collectors.groupingBy(file -> ROOT.relativize(file).getParent(), Collectors.counting()));
        }
        assertThat(sizes)
                .containsKey(Path.of("benchmarks", MAIN, "dev/ferry/benchmarks"))
                .allSatisfy(
                        (where, size) -> assertThat(size).as(where.toString()).isLessThanOrEqualTo(40));
    }

    private static Stream<Path> sources(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
