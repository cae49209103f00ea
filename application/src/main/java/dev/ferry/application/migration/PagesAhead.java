package dev.ferry.application.migration;

import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.legacy.LegacyAccount;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Reads pages of accounts ahead on a thread of its own, so that reading overlaps with judging and writing. A few pages wait
 * at most; nobody else may use the export until this is closed.
 */
final class PagesAhead implements AutoCloseable {
    private static final int WAITING = 2;

    private final BlockingQueue<Next> pages = new ArrayBlockingQueue<>(WAITING);
    private final Thread reader;

    /**
     * Some accounts, and the rows that were rejected on the way to them.
     *
     * @param accounts may be empty behind the last account, where only rejects are left
     */
    record Page(List<LegacyAccount> accounts, List<Reject> rejects) {}

    private sealed interface Next {
        record Read(Page page) implements Next {}

        record End() implements Next {}

        record Failed(RuntimeException fault) implements Next {}

        record Broken(Error fault) implements Next {}
    }

    PagesAhead(Export export, int size) {
        reader = Thread.ofPlatform().name("pages-ahead").daemon().start(() -> readAll(export, size));
    }

    /** The next page, or nothing at the end; what went wrong in reading is thrown here. */
    Optional<Page> next() {
        return switch (take()) {
            case Next.Read(var page) -> Optional.of(page);
            case Next.End _ -> Optional.empty();
            case Next.Failed(var fault) -> throw fault;
            case Next.Broken(var fault) -> throw fault;
        };
    }

    private void readAll(Export export, int size) {
        CollectedRejects rejects = new CollectedRejects();
        try (Stream<LegacyAccount> accounts = export.accounts(rejects)) {
            accounts.gather(Gatherers.windowFixed(size))
                    .takeWhile(page -> offer(new Next.Read(new Page(page, rejects.takeAll()))))
                    .forEach(_ -> {});
            offer(new Next.Read(new Page(List.of(), rejects.takeAll())));
            offer(new Next.End());
        } catch (RuntimeException fault) {
            offer(new Next.Failed(fault));
        } catch (Error fault) {
            offer(new Next.Broken(fault));
        }
    }

    /** Whether it was taken in: not once this is closed. */
    private boolean offer(Next next) {
        try {
            pages.put(next);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Next take() {
        try {
            return pages.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was being read", interrupted);
        }
    }

    /** Returns when the reader has let go of the export. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
