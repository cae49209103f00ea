package dev.ferry.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.WaveLock;
import dev.ferry.testkit.fault.Racers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * What every {@link WaveLock} must do within one process. It covers no more than that: that another process is kept
 * out, and that a holder that is killed lets go at once, takes processes, and is for the adapter's own tests to show.
 * Used like any {@link StoreContract}.
 */
public abstract class WaveLockContract extends StoreContract {
    @Test
    public final void oneHolderKeepsTheOthersOut() {
        try (WaveLock.Held held = acquire()) {
            assertThat(held).isNotNull();
            assertThat(lock().tryAcquire()).isEmpty();
        }
    }

    @Test
    public final void anotherThreadIsKeptOutToo() throws InterruptedException, ExecutionException {
        try (WaveLock.Held held = acquire();
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            assertThat(held).isNotNull();
            assertThat(other.submit(() -> lock().tryAcquire()).get()).isEmpty();
        }
    }

    @Test
    public final void whoLetsGoLetsTheNextOneIn() {
        for (int turn = 0; turn < 20; turn++) {
            acquire().close();
        }
        assertThat(lock().tryAcquire()).isPresent();
    }

    @Test
    public final void anotherThreadMayLetGo() throws InterruptedException, ExecutionException {
        WaveLock.Held held = acquire();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(held::close).get();
        }
        assertThat(lock().tryAcquire()).isPresent();
    }

    @Test
    public final void lettingGoTwiceDoesNotTakeTheLockFromTheNextHolder() {
        WaveLock.Held first = acquire();
        first.close();
        try (WaveLock.Held second = acquire()) {
            first.close();
            assertThat(second).isNotNull();
            assertThat(lock().tryAcquire()).isEmpty();
        }
    }

    @Test
    public final void theStoresWorkOnWhileTheLockIsHeld() {
        try (WaveLock.Held held = acquire()) {
            assertThat(held).isNotNull();
            assertThat(stores().legacyAccounts().page(Optional.empty(), 1)).isEmpty();
        }
    }

    @Test
    public final void ofManyRacersOneHoldsTheLock() {
        List<Optional<WaveLock.Held>> tried = Racers.race(8, _ -> lock().tryAcquire());

        assertThat(tried).filteredOn(Optional::isPresent).hasSize(1);
        tried.forEach(held -> held.ifPresent(WaveLock.Held::close));
        assertThat(lock().tryAcquire()).isPresent();
    }

    private WaveLock lock() {
        return stores().waveLock();
    }

    private WaveLock.Held acquire() {
        return lock().tryAcquire().orElseThrow();
    }
}
