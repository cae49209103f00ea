package dev.ferry.benchmarks;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;

/** How long things take, and how the figures are said. */
final class Timing {
    private Timing() {}

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @FormatMethod
    static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Seconds of each run, in their order. */
    static String each(List<Double> seconds) {
        return String.join(", ", seconds.stream().map(one -> text("%.2f", one)).toList());
    }
}
