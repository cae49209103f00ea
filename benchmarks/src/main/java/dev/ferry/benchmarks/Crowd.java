package dev.ferry.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Several who do the same at once, each on a thread of its own. */
record Crowd(int size) {

    /** What is done for one of many. */
    interface Step<T> {
        void run(Client client, T item) throws Exception;
    }

    /** What each of them made of it; the first fault of any is thrown. */
    <T> List<T> all(Callable<T> part) throws Exception {
        try (ExecutorService threads =
                Executors.newFixedThreadPool(size, Thread.ofPlatform().daemon().factory())) {
            List<Future<T>> parts =
                    Stream.generate(() -> threads.submit(part)).limit(size).toList();
            List<T> made = new ArrayList<>();
            for (Future<T> each : parts) {
                made.add(each.get());
            }
            return made;
        }
    }

    /** Does what is to be done for each of these over HTTP; who is free takes the next. */
    <T> void share(URI server, List<T> items, Step<T> step) throws Exception {
        AtomicInteger next = new AtomicInteger();
        all(() -> {
            try (Client client = new Client(server)) {
                for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
                    step.run(client, items.get(at));
                }
            }
            return true;
        });
    }
}
