package dev.ferry.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How long something took that was done many times, in milliseconds. */
record Figures(double median, double p99) {
    private static final double PER_SECOND = 1_000;

    /** Work that is done again and again; told the how manieth time it is. */
    interface Repeated {
        void run(int time) throws Exception;
    }

    /** Does it for a while, so that it is warm, and then so many times. */
    static Figures of(Duration warming, int times, Repeated work) throws Exception {
        long end = System.nanoTime() + warming.toNanos();
        int done = 0;
        while (System.nanoTime() < end) {
            work.run(done++);
        }
        List<Double> millis = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            int next = done + time;
            millis.add(Timing.seconds(() -> work.run(next)) * PER_SECOND);
        }
        double[] sorted = millis.stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return new Figures(Timing.median(millis), sorted[(int) (sorted.length * 0.99)]);
    }
}
