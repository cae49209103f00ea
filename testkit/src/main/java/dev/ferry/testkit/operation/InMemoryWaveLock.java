package dev.ferry.testkit.operation;

import dev.ferry.domain.operation.WaveLock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A wave lock of one process. Thread-safe. */
public final class InMemoryWaveLock implements WaveLock {
    private final AtomicReference<@Nullable Held> holder = new AtomicReference<>();

    @Override
    public Optional<Held> tryAcquire() {
        Held mine = new Held() {
            @Override
            public void close() {
                holder.compareAndSet(this, null);
            }
        };
        return holder.compareAndSet(null, mine) ? Optional.of(mine) : Optional.empty();
    }
}
