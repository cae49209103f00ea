package dev.ferry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast {@code ferry migrate} moves accounts, end to end and as a whole process, beside plain JDBC that inserts as many
 * rows of the same width into the same kind of database. Arguments: accounts, runs, and the directory of the packaged jars.
 */
public final class WaveBenchmark {
    private final int accounts;
    private final Path lib;
    private final Path directory;

    private WaveBenchmark(int accounts, Path lib, Path directory) {
        this.accounts = accounts;
        this.lib = lib;
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        int accounts = Integer.parseInt(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        Path directory = Files.createTempDirectory("ferry-benchmark");
        WaveBenchmark benchmark = new WaveBenchmark(accounts, Path.of(arguments[2]), directory);
        benchmark.ferry("generate", directory.resolve("export").toString(), "--accounts", arguments[0], "--seed", "1");
        List<Double> ratios = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            ratios.add(benchmark.run(run));
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "median of the ratios: %.2f of plain JDBC (goal: at least 0.50)%n",
                ratios.get(ratios.size() / 2));
    }

    /** Fresh homes each time; the dry run goes first, because it must find an empty home. */
    private double run(int run) throws IOException, InterruptedException, SQLException {
        Path home = directory.resolve("home-" + run);
        String export = directory.resolve("export").toString();
        double dry = seconds(() -> ferry("migrate", export, "--dry-run", "--home", home.toString()));
        double wave = seconds(() -> ferry("migrate", export, "--home", home.toString()));
        RawInserts raw = RawInserts.ofWhatStandsIn(home);
        double plain = seconds(() -> raw.into(directory.resolve("raw-" + run)));
        System.out.printf(
                Locale.ROOT,
                "run %d: migrate %.1f s (%.0f accounts/s), dry run %.1f s, plain JDBC %.1f s for %d rows (%.0f"
                        + " accounts/s)%n",
                run,
                wave,
                accounts / wave,
                dry,
                plain,
                raw.rows(),
                accounts / plain);
        return plain / wave;
    }

    private void ferry(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseParallelGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                lib + "/*",
                "dev.ferry.app.Main"));
        command.addAll(List.of(arguments));
        int exitCode = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        // 3: done, and some rows were rejected, as every synthetic export has them.
        if (exitCode != 0 && exitCode != 3) {
            throw new IllegalStateException(String.join(" ", arguments) + ": exit " + exitCode);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
