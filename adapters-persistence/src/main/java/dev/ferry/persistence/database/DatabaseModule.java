package dev.ferry.persistence.database;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;

/** Transactions, the clock, and whether the database is well. */
public final class DatabaseModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Transactions.class).to(JooqTransactions.class);
        bind(SharedClock.class).to(JooqSharedClock.class);
        Multibinder<HealthCheck> checks = Multibinder.newSetBinder(binder(), HealthCheck.class);
        checks.addBinding().to(DatabaseHealth.class);
        checks.addBinding().to(DatabaseSize.class);
    }
}
