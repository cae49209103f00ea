package dev.ferry.application.wave;

import dev.ferry.application.migration.Progress;
import dev.ferry.application.wave.PageOutcome.Done;
import dev.ferry.application.wave.PageOutcome.DoneElsewhere;
import dev.ferry.application.wave.PageOutcome.Underway;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The pages of one wave on their way: a few are worked on at once, each by a thread of its own, and what came of them
 * is told in their order. A page that another node is at is kept until that node has done it or died. Used by one
 * thread.
 */
final class WavePages implements AutoCloseable {
    private final Function<NumberedPage, PageOutcome> work;
    private final Progress progress;
    private final int atOnce;
    private final ExecutorService workers;
    private final Deque<Future<PageOutcome>> working = new ArrayDeque<>();
    private final Deque<NumberedPage> elsewhere = new ArrayDeque<>();

    /** @param atOnce how many pages are worked on at a time, at least 1 */
    WavePages(Function<NumberedPage, PageOutcome> work, Progress progress, int atOnce) {
        this.work = work;
        this.progress = progress;
        this.atOnce = atOnce;
        this.workers = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("wave-page-", 1).daemon().factory());
    }

    /** Has a page worked on, and those of other nodes looked at once more; waits while too many are on their way. */
    void add(NumberedPage page) {
        again();
        submit(page);
    }

    /** Looks once more at the pages of other nodes, and waits for all that is on its way. */
    void settle() {
        again();
        while (!working.isEmpty()) {
            tell(working.remove());
        }
    }

    /** Whether other nodes were at some pages when they were last looked at. */
    boolean waitsForOthers() {
        return !elsewhere.isEmpty();
    }

    private void again() {
        List<NumberedPage> before = List.copyOf(elsewhere);
        elsewhere.clear();
        before.forEach(this::submit);
    }

    /** Waits until one more page could be worked on at once: whoever wants a stop meanwhile is heard before it is. */
    void makeRoom() {
        if (working.size() == atOnce) {
            tell(working.remove());
        }
    }

    private void submit(NumberedPage page) {
        makeRoom();
        working.add(workers.submit(() -> work.apply(page)));
    }

    private void tell(Future<PageOutcome> next) {
        switch (outcome(next)) {
            case Done(var verdict) -> progress.add(verdict);
            case DoneElsewhere(var accounts) -> progress.passOver(accounts);
            case Underway(var page) -> elsewhere.add(page);
        }
    }

    private static PageOutcome outcome(Future<PageOutcome> next) {
        try {
            return next.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was being worked on", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /** Returns once no thread works on a page: none is interrupted, because a database may not take that well. */
    @Override
    public void close() {
        workers.close();
    }
}
