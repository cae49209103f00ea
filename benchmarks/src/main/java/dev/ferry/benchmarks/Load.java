package dev.ferry.benchmarks;

import dev.ferry.benchmarks.installation.Serving;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Connections that ask the same server for one thing after the other, each as soon as it is answered. */
record Load(Serving server, List<Question> questions, Crowd connections) {
    private static final Crowd MANY = new Crowd(64);

    Load(Serving server, List<Question> questions) {
        this(server, questions, MANY);
    }

    /** @param token nothing where nobody asks in particular */
    record Question(String path, @Nullable String token) {}

    /**
     * What came of it.
     *
     * @param server the processor time of the server for one answer, and {@code driver} that of this program, in
     *     microseconds
     */
    record Figures(double perSecond, double p99Millis, double server, double driver) {}

    /** Every answer must be a good one. */
    Figures during(Duration time) throws Exception {
        Duration server = server().processorTime();
        Duration driver = processorTime();
        AtomicLong next = new AtomicLong();
        long began = System.nanoTime();
        List<LongStream> all = connections.all(() -> answered(began + time.toNanos(), next));
        double seconds = (System.nanoTime() - began) / 1e9;
        long[] nanos = all.stream().flatMapToLong(each -> each).sorted().toArray();
        return new Figures(
                nanos.length / seconds,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                micros(server().processorTime().minus(server)) / nanos.length,
                micros(processorTime().minus(driver)) / nanos.length);
    }

    private LongStream answered(long end, AtomicLong next) throws Exception {
        try (Client client = new Client(server().url())) {
            return answered(client, end, next);
        }
    }

    private LongStream answered(Client client, long end, AtomicLong next) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        for (long now = System.nanoTime(); now < end; ) {
            Question question = questions.get((int) (next.getAndIncrement() % questions.size()));
            int status = client.get(question.path(), question.token()).status();
            if (status / 100 != 2) {
                throw new IllegalStateException(question.path() + ": " + status);
            }
            long then = System.nanoTime();
            nanos.add(then - now);
            now = then;
        }
        return nanos.build();
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static double micros(Duration time) {
        return (double) TimeUnit.NANOSECONDS.toMicros(time.toNanos());
    }
}
