package dev.ferry.persistence.act;

import static dev.ferry.persistence.schema.Tables.SYSTEM_ACT;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;

/** Acts that other systems are to be told of. What those said about one may name somebody. */
public final class ActModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ActQueue.class).to(JooqActQueue.class);
        Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(ActHealth.class);
        Multibinder.newSetBinder(binder(), PersonalTable.class)
                .addBinding()
                .toInstance(PersonalTable.rewritten(Mentioned.inTexts(SYSTEM_ACT, List.of(SYSTEM_ACT.REASON))));
    }
}
