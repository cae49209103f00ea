package dev.ferry.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiHasChangeStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Within one version of the plugin API, what was compiled against it goes on working. Compared is what
 * {@code .ci/api-baseline} kept when the version was raised.
 */
class ApiCompatibilityTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "api");

    @TempDir
    private Path scratch;

    @Test
    void theApiOfThisVersionIsKeptAndNoOther() throws IOException {
        try (Stream<Path> kept = Files.list(KEPT)) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .as("the plugin API as kept: after API_VERSION was raised, run .ci/api-baseline")
                    .containsExactly("version-" + AdapterPlugin.API_VERSION + ".jar");
        }
    }

    @Test
    void withinOneVersionTheApiOnlyGrows() {
        assertThat(incompatible(jarOf(_ -> true)))
                .as("changes that break adapters which are compiled already: add instead of changing; or raise"
                        + " AdapterPlugin.API_VERSION, unless a version that no release had is being made, say in"
                        + " docs/plugins.md what changed, and run .ci/api-baseline")
                .isEmpty();
    }

    @Test
    void whatIsTakenAwayIsFound() {
        String gone = PortUnavailable.class.getName().replace('.', '/') + ".class";
        assertThat(incompatible(jarOf(name -> !name.equals(gone))))
                .anySatisfy(change -> assertThat(change).contains("PortUnavailable", "CLASS_REMOVED"));
    }

    private List<String> incompatible(Path now) {
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PUBLIC);
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        Path kept = KEPT.resolve("version-" + AdapterPlugin.API_VERSION + ".jar");
        return new JarArchiveComparator(options)
                .compare(archive(kept, "kept"), archive(now, "now")).stream()
                        .flatMap(ApiCompatibilityTest::broken)
                        .toList();
    }

    private static JApiCmpArchive archive(Path jar, String version) {
        return new JApiCmpArchive(jar.toFile(), version);
    }

    private static Stream<String> broken(JApiClass type) {
        Stream<? extends JApiHasChangeStatus> members = Stream.of(
                        type.getMethods(), type.getConstructors(), type.getFields(), type.getInterfaces())
                .flatMap(List::stream);
        return Stream.concat(Stream.of(type), members)
                .filter(JApiCompatibility.class::isInstance)
                .map(JApiCompatibility.class::cast)
                .filter(one -> !one.getCompatibilityChanges().isEmpty())
                .filter(one -> !one.isBinaryCompatible() || !one.isSourceCompatible())
                .map(one -> type.getFullyQualifiedName() + ": " + one.getCompatibilityChanges() + " in " + one);
    }

    /** The API as it is compiled just now, as far as these entries go. */
    private Path jarOf(Predicate<String> entries) {
        Path jar = scratch.resolve("now.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path classes : List.of(classesOf(PortUnavailable.class), classesOf(Setting.class))) {
                for (Path one : filesOf(classes)) {
                    String name = classes.relativize(one).toString().replace('\\', '/');
                    if (entries.test(name)) {
                        out.putNextEntry(new JarEntry(name));
                        Files.copy(one, out);
                    }
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A directory in this build, or what a jar of it holds. */
    private static Path classesOf(Class<?> type) {
        try {
            Path origin = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(origin)
                    ? origin
                    : java.nio.file.FileSystems.newFileSystem(origin).getPath("/");
        } catch (URISyntaxException | IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Path> filesOf(Path classes) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(found::add);
        }
        return found;
    }
}
