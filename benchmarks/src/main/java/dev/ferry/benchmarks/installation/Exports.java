package dev.ferry.benchmarks.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Synthetic exports, each made once. */
public record Exports(Installation ferry, Path directory) {

    public Path of(int accounts) throws IOException, InterruptedException {
        Path export = directory.resolve("of-" + accounts);
        if (!Files.exists(export)) {
            Files.createDirectories(directory);
            ferry.run(
                    directory.resolve("home"),
                    Map.of(),
                    "generate",
                    export.toString(),
                    "--accounts",
                    Integer.toString(accounts),
                    "--seed",
                    "1");
        }
        return export;
    }
}
