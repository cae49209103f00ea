package dev.ferry.persistence.undo;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.persistence.expiry.ExpiringTable;
import dev.ferry.persistence.table.PersonalTable;

/** Acts that wait for a moment, so that they can be undone. */
public final class UndoModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DelayedActs.class).to(JooqDelayedActs.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(UndoHealth.class);
        Multibinder.newSetBinder(binder(), ExpiringTable.class).addBinding().toInstance(JooqDelayedActs.EXPIRED);
        Multibinder.newSetBinder(binder(), PersonalTable.class).addBinding().toInstance(new PersonalDelayedActs());
    }
}
