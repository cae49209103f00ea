package dev.ferry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What came of each section when it was last measured, and all of it in {@code RESULTS.md}. */
record Results(Path directory) {
    private static final String HEAD = """
        # Results

        Written by `benchmarks/run`, which measures all sections again; `benchmarks/run waves-h2` measures one. Ferry runs
        as it is installed, from the packaged archive, beside the raw limit of the same machine in the same run. Machines
        are noisy: quote the ratios. What the time goes to, and what was tried, is in [PROFILES.md](PROFILES.md).
        """;

    void write(String section, String text) throws IOException {
        Path sections = Files.createDirectories(directory.resolve("sections"));
        Files.writeString(sections.resolve(section + ".md"), text + "\n" + circumstances(section));
        try (Stream<Path> all = Files.list(sections)) {
            StringBuilder results = new StringBuilder(HEAD);
            for (Path one : all.sorted().toList()) {
                results.append('\n').append(Files.readString(one));
            }
            Files.writeString(directory.resolve("RESULTS.md"), results);
        }
        System.out.println(text);
    }

    private static String circumstances(String section) {
        return Timing.text(
                "Commit %s; `benchmarks/run %s`; %d cores, %s %s, JDK %s.%n",
                System.getProperty("ferry.commit", "unknown"),
                section,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version().feature());
    }
}
