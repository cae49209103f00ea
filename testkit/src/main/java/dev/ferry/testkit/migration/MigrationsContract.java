package dev.ferry.testkit.migration;

import dev.ferry.domain.migration.Migrations;
import dev.ferry.testkit.operation.StoreContract;
import org.junit.jupiter.api.Nested;

/** What every {@link Migrations} must do. Used like any {@link StoreContract}. */
public abstract class MigrationsContract extends StoreContract {
    @Nested
    final class Keeping extends MigrationsKeeping {
        Keeping() {
            super(MigrationsContract.this);
        }
    }

    @Nested
    final class Completion extends MigrationsCompletion {
        Completion() {
            super(MigrationsContract.this);
        }
    }

    @Nested
    final class Holding extends MigrationsHolding {
        Holding() {
            super(MigrationsContract.this);
        }
    }
}
