package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import dev.ferry.benchmarks.installation.Exports;
import dev.ferry.benchmarks.installation.Installation;
import java.util.HashMap;
import java.util.Map;

/** A large wave beside a small one of the same kind, both in a small heap. */
record Scale(Installation ferry, Exports exports, Target target, int large) implements Section {
    private static final int SMALL = 10_000;

    @Override
    public String measure() throws Exception {
        Wave few = wave(SMALL);
        Wave many = wave(large);
        return Timing.text(
                """
                ## A wave of %,d accounts on %s with `-Xmx256m`

                | accounts | seconds | accounts/s | database on disk |
                | --- | --- | --- | --- |
                | %,d | %.1f | %,.0f | %,d MB |
                | %,d | %.1f | %,.0f | %,d MB |

                **%.2f of its own rate at %,d** (goal: at least 0.90).
                """,
                large,
                target.name(),
                SMALL,
                few.seconds(),
                few.rate(),
                few.megabytes(),
                large,
                many.seconds(),
                many.rate(),
                many.megabytes(),
                many.rate() / few.rate(),
                SMALL);
    }

    private record Wave(int accounts, double seconds, long megabytes) {
        double rate() {
            return accounts / seconds;
        }
    }

    private Wave wave(int accounts) throws Exception {
        String export = exports.of(accounts).toString();
        var home = target.freshHome();
        Map<String, String> variables = new HashMap<>(target.variables());
        variables.putAll(Installation.SMALL_HEAP);
        double seconds = Timing.seconds(() -> ferry.run(home, variables, "migrate", export, "--silent"));
        return new Wave(accounts, seconds, target.bytes(home) / 1_000_000);
    }
}
