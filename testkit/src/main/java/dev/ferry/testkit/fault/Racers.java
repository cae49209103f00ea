package dev.ferry.testkit.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several threads that set off at the same moment. */
public final class Racers {
    private Racers() {}

    /** What became of one racer: its answer, or what it failed with. */
    public sealed interface Finish<T> {
        record CameThrough<T>(T answer) implements Finish<T> {}

        record Failed<T>(Throwable cause) implements Finish<T> {}
    }

    /** Has all of them run, and answers what became of each, in the order of their numbers, which begin at 0. */
    public static <T> List<Finish<T>> finishes(int racers, IntFunction<T> run) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            List<Future<T>> all = IntStream.range(0, racers)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return run.apply(number);
                    }))
                    .toList();
            start.countDown();
            return all.stream().map(Racers::finish).toList();
        }
    }

    /** The same where everyone is to come through; answers in the order of their numbers. */
    public static <T> List<T> race(int racers, IntFunction<T> run) {
        List<T> answers = new ArrayList<>();
        for (Finish<T> finish : finishes(racers, run)) {
            switch (finish) {
                case Finish.CameThrough<T>(var answer) -> answers.add(answer);
                case Finish.Failed<T>(var cause) -> throw failed(answers.size(), racers, cause);
            }
        }
        return answers;
    }

    private static AssertionError failed(int number, int racers, Throwable cause) {
        String who = "caller " + number + " of " + racers + " at once: ";
        return new AssertionError(who + (cause instanceof AssertionError ? cause.getMessage() : cause), cause);
    }

    private static <T> Finish<T> finish(Future<T> racer) {
        try {
            return new Finish.CameThrough<>(racer.get());
        } catch (ExecutionException failed) {
            return new Finish.Failed<>(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Finish.Failed<>(stopped);
        }
    }
}
