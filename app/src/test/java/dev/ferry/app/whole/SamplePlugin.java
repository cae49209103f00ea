package dev.ferry.app.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A sample plugin, built as a team of its own would: by a Maven that knows this build's three published artifacts, as a
 * repository holds them, and nothing else of Ferry. Libraries come from the ordinary local repository, or from where it has
 * them from.
 */
final class SamplePlugin {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SOURCES = ROOT.resolve("samples").resolve("plugins");
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final List<String> PUBLISHED = List.of("domain", "plugin-api", "testkit");

    private final String name;
    private final Path project;

    /** Maven's, of this one alone: two may be built at once. */
    private final Path repository;

    private SamplePlugin(String name) {
        this.name = name;
        this.project = TARGET.resolve("sample-plugins").resolve(name);
        this.repository = TARGET.resolve("sample-plugin-repositories").resolve(name);
    }

    /** Builds and tests the one of this name, and answers the jar. */
    static Path built(String name) throws IOException, InterruptedException {
        return new SamplePlugin(name).built();
    }

    private Path built() throws IOException, InterruptedException {
        String version = System.getProperty("ferry.version");
        copySource(SOURCES.resolve(name), project);
        publish(version);
        Path log = TARGET.resolve("sample-plugin-" + name + ".log");
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-ntp",
                        "-gs",
                        settings().toString(),
                        "-Dmaven.repo.local=" + repository,
                        "-Dferry.version=" + version,
                        "package")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(10, TimeUnit.MINUTES)) {
            maven.destroyForcibly();
            throw new AssertionError("the sample plugin " + name + " is still being built; see " + log);
        }
        if (maven.exitValue() != 0) {
            throw new AssertionError(
                    "the sample plugin " + name + " does not build or pass the test kit:\n" + Files.readString(log));
        }
        return project.resolve("target").resolve(name + ".jar");
    }

    private static void copySource(Path source, Path project) throws IOException {
        delete(project);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = source.relativize(file);
                if (!relative.startsWith("target")) {
                    copy(file, project.resolve(relative));
                }
            }
        }
    }

    /** The jars of this build, and no other of the same version that somebody may have installed. */
    private void publish(String version) throws IOException {
        Path ferry = repository.resolve("dev").resolve("ferry");
        delete(ferry);
        copy(ROOT.resolve("pom.xml"), file(ferry, "ferry", version, "pom"));
        for (String module : PUBLISHED) {
            String artifact = "ferry-" + module;
            Path jar = ROOT.resolve(module).resolve("target").resolve(artifact + "-" + version + ".jar");
            copy(ROOT.resolve(module).resolve("pom.xml"), file(ferry, artifact, version, "pom"));
            copy(jar, file(ferry, artifact, version, "jar"));
        }
    }

    private static Path file(Path group, String artifact, String version, String type) {
        return group.resolve(artifact).resolve(version).resolve(artifact + "-" + version + "." + type);
    }

    private Path settings() throws IOException {
        String ordinary =
                """
                <id>ordinary</id><url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>
                """.formatted(Path.of(System.getProperty("maven.repo.ordinary")).toUri());
        return Files.writeString(TARGET.resolve("sample-plugin-" + name + "-settings.xml"), """
            <settings>
              <profiles><profile>
                <id>ordinary</id>
                <repositories><repository>%1$s</repository></repositories>
                <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
              </profile></profiles>
              <activeProfiles><activeProfile>ordinary</activeProfile></activeProfiles>
            </settings>
            """.formatted(ordinary));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
