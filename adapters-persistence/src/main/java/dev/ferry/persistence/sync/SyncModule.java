package dev.ferry.persistence.sync;

import com.google.inject.AbstractModule;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;

/** What the legacy portal is owed. */
public final class SyncModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Outbox.class).to(JooqOutbox.class);
        bind(SyncQueue.class).to(JooqSyncQueue.class);
    }
}
