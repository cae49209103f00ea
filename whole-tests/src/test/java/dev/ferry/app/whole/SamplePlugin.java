package dev.ferry.app.whole;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/**
 * The jars of the sample plugins, which this build has compiled, held against the test kit and packed before. That a
 * team's own build can do so from the published artifacts alone is for {@code .ci/samples} to show.
 */
final class SamplePlugin {
    private static final Path SOURCES =
            Path.of("..", "samples", "plugins").toAbsolutePath().normalize();

    private SamplePlugin() {}

    /** The one of this name; with {@code -Dquick} there is none, and the test is skipped. */
    static Path jar(String name) {
        assumeTrue(Unpacked.isBuilt(), "no sample was built");
        return SOURCES.resolve(name).resolve("target").resolve(name + ".jar");
    }
}
