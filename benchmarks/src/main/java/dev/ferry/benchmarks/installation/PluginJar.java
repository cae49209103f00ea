package dev.ferry.benchmarks.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sample plugin, compiled against an installation, and with the libraries of that beside it. */
public record PluginJar(Installation ferry, Path source) {

    /** Drops it into a home. */
    public void into(Path home) throws IOException, InterruptedException {
        Path lib = ferry.launcher().resolveSibling("../lib").normalize();
        Path plugin = Files.createDirectories(
                home.resolve("plugins").resolve(source.getFileName().toString()));
        Path classes = plugin.resolveSibling(".classes");
        List<String> compile = new ArrayList<>(List.of(
                tool("javac"),
                "--release",
                "25",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                lib.resolve("*") + ""));
        compile.addAll(files(source.resolve("src/main/java"), ".java"));
        Installation.run(compile, Map.of());
        Installation.run(
                List.of(
                        tool("jar"),
                        "--create",
                        "--file",
                        plugin.resolve("plugin.jar").toString(),
                        "-C",
                        classes.toString(),
                        ".",
                        "-C",
                        source.resolve("src/main/resources").toString(),
                        "."),
                Map.of());
        for (String jar : files(lib, ".jar")) {
            Path name = Path.of(jar).getFileName();
            if (name.toString().matches("jackson-(annotations|core|databind)-.*")) {
                Files.copy(Path.of(jar), plugin.resolve(name));
            }
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static List<String> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(ending))
                    .toList();
        }
    }
}
