package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.RawInserts;
import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ferry migrate}, end to end and as a whole process, beside plain JDBC that inserts as many rows of the same
 * width.
 */
record Waves(Installation ferry, Exports exports, Target target, int runs) implements Section {
    private static final int ACCOUNTS = 100_000;

    @Override
    public String measure() throws Exception {
        Path export = exports.of(ACCOUNTS);
        List<Double> waves = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long rows = 0;
        for (int run = 0; run < runs; run++) {
            Path home = target.freshHome();
            waves.add(Timing.seconds(() -> ferry.run(home, target.variables(), "migrate", export.toString())));
            RawInserts raw;
            List<String> tables;
            try (Connection written = target.written(home)) {
                tables = target.tables(written);
                raw = RawInserts.of(written, tables);
            }
            rows = raw.count();
            try (Connection copy = target.emptyCopy(home, tables)) {
                plain.add(Timing.seconds(() -> raw.into(copy)));
            }
            ratios.add(plain.getLast() / waves.getLast());
        }
        return Timing.text(
                """
                ## A wave of %,d accounts on %s

                | what | seconds | median |
                | --- | --- | --- |
                | `ferry migrate`, a whole process, %,d rows written | %s | %.1f (%,.0f accounts/s) |
                | plain JDBC, the same rows into like tables, batches and commits of 1,000, in a warm JVM | %s | %.1f |

                **Median of the ratios: %.2f of plain JDBC** (goal: at least 0.50).
                """,
                ACCOUNTS,
                target.name(),
                rows,
                Timing.each(waves),
                Timing.median(waves),
                ACCOUNTS / Timing.median(waves),
                Timing.each(plain),
                Timing.median(plain),
                Timing.median(ratios));
    }
}
