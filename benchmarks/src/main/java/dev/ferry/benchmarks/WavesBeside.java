package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same wave by this archive and by an older one, in turn: what has come between them costs. */
record WavesBeside(Installation ferry, Path older, Target target, Path scratch, int runs) implements Section {
    private static final int ACCOUNTS = 100_000;

    @Override
    public String measure() throws Exception {
        try (Installation before = Installation.unpacked(older, Files.createDirectories(scratch))) {
            // the older one knows nothing of what the newer one has added to exports
            Path export = new Exports(before, scratch.resolve("exports")).of(ACCOUNTS);
            List<Double> then = new ArrayList<>();
            List<Double> now = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                then.add(wave(before, export));
                now.add(wave(ferry, export));
                ratios.add(now.getLast() / then.getLast());
            }
            return Timing.text(
                    """
                    ## A wave of %,d accounts on %s, beside an older Ferry

                    | what | seconds | median |
                    | --- | --- | --- |
                    | `ferry migrate` of `%s` | %s | %.1f |
                    | `ferry migrate` as it is now, right after it | %s | %.1f |

                    **Median of the ratios: %.2f of the time that it took.**
                    """,
                    ACCOUNTS,
                    target.name(),
                    older.getFileName(),
                    Timing.each(then),
                    Timing.median(then),
                    Timing.each(now),
                    Timing.median(now),
                    Timing.median(ratios));
        }
    }

    private double wave(Installation installation, Path export) throws Exception {
        Path home = target.freshHome();
        return Timing.seconds(() -> installation.run(home, target.variables(), "migrate", export.toString()));
    }
}
