package dev.ferry.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judging alone, beside reading the files with the CSV library alone. */
record DryRuns(Installation ferry, Exports exports, Path home, int accounts, int runs) implements Section {
    @Override
    public String measure() throws Exception {
        Path export = exports.of(accounts);
        List<Double> dry = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            dry.add(Timing.seconds(
                    () -> ferry.run(home, Installation.SMALL_HEAP, "migrate", export.toString(), "--dry-run")));
            read.add(Timing.seconds(() -> readAll(export)));
            ratios.add(read.getLast() / dry.getLast());
        }
        return Timing.text(
                """
                ## Judging %,d accounts

                | what | seconds | median |
                | --- | --- | --- |
                | `ferry migrate --dry-run` with `-Xmx256m`, a whole process | %s | %.1f (%,.0f accounts/s) |
                | FastCSV reads every record and field of the files, in a warm JVM | %s | %.1f |

                **Median of the ratios: %.2f of the CSV library** (goal: at least 0.33).
                """,
                accounts,
                Timing.each(dry),
                Timing.median(dry),
                accounts / Timing.median(dry),
                Timing.each(read),
                Timing.median(read),
                Timing.median(ratios));
    }

    private static void readAll(Path export) throws IOException {
        long characters = 0;
        try (Stream<Path> files = Files.list(export)) {
            for (Path file : files.toList()) {
                try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file)) {
                    for (CsvRecord row : rows) {
                        for (int field = 0; field < row.getFieldCount(); field++) {
                            characters += row.getField(field).length();
                        }
                    }
                }
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
