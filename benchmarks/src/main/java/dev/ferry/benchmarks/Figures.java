package dev.ferry.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long something took that was done many times, in milliseconds. */
record Figures(double median, double p99) {
    private static final double PER_SECOND = 1_000;

    /** Does it for a while, so that it is warm, and then so many times. */
    static Figures of(Duration warming, int times, Timing.Work work) throws Exception {
        long end = System.nanoTime() + warming.toNanos();
        while (System.nanoTime() < end) {
            work.run();
        }
        List<Double> millis = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            millis.add(Timing.seconds(work) * PER_SECOND);
        }
        double[] sorted = millis.stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return new Figures(Timing.median(millis), sorted[(int) (sorted.length * 0.99)]);
    }
}
