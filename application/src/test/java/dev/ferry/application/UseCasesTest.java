package dev.ferry.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A use case is named once, and is bound wherever the list is. */
class UseCasesTest {

    @Test
    void everyClassThatAContainerMakesIsListed() throws Exception {
        assertThat(UseCases.ALL).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(injected());
    }

    @Test
    void everyUseCaseIsMadeOfWhatAnInstallationBinds() {
        Installation ferry = new Installation();
        assertThat(UseCases.ALL)
                .allSatisfy(useCase -> assertThat(ferry.get(useCase)).isInstanceOf(useCase));
    }

    private static List<Class<?>> injected() throws URISyntaxException, IOException {
        Path classes = Path.of(UseCases.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(UseCasesTest::load)
                    .filter(UseCasesTest::isInjected)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace('/', '.'));
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static boolean isInjected(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors()).anyMatch(made -> made.isAnnotationPresent(Inject.class));
    }
}
