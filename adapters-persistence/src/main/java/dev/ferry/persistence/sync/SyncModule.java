package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SYNC_DELIVERED;
import static dev.ferry.persistence.schema.Tables.SYNC_LANE;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.SyncQueue;
import dev.ferry.domain.sync.TakenChanges;
import dev.ferry.persistence.expiry.ExpiringTable;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;

/** What the legacy portal is owed. */
public final class SyncModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(Outbox.class).to(JooqOutbox.class);
        bind(SyncQueue.class).to(JooqSyncQueue.class);
        bind(TakenChanges.class).to(JooqTakenChanges.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(SyncHealth.class);
        Multibinder.newSetBinder(binder(), ExpiringTable.class).addBinding().toInstance(SyncDeliveredRows.EXPIRED);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalChanges());
        personal.addBinding().toInstance(new PersonalDeletions());
        personal.addBinding().toInstance(PersonalTable.deletedByKey(SYNC_DELIVERED, SYNC_DELIVERED.USER_KEY));
        personal.addBinding()
                .toInstance(PersonalTable.rewritten(Mentioned.inTexts(SYNC_LANE, List.of(SYNC_LANE.REASON))));
    }
}
