package dev.ferry.testkit.sync;

import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link SyncQueue} must do. Used like any {@link StoreContract}. */
public abstract class SyncQueueContract extends StoreContract {
    @Nested
    final class Order extends SyncQueueOrder {
        Order() {
            super(SyncQueueContract.this);
        }
    }

    @Nested
    final class Delivery extends SyncQueueDelivery {
        Delivery() {
            super(SyncQueueContract.this);
        }
    }

    @Nested
    final class Drops extends SyncQueueDrops {
        Drops() {
            super(SyncQueueContract.this);
        }
    }

    @Nested
    final class Status extends SyncQueueStatus {
        Status() {
            super(SyncQueueContract.this);
        }
    }

    @Nested
    final class Deletions extends SyncQueueDeletions {
        Deletions() {
            super(SyncQueueContract.this);
        }
    }

    @Nested
    final class Races extends SyncQueueRaces {
        Races() {
            super(SyncQueueContract.this);
        }
    }
}
