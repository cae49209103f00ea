package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.application.sync.Deliveries;
import dev.ferry.application.sync.SyncRules;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Users after the move, and the legacy portal that follows (R15–R17). */
final class SyncModule extends AbstractModule {
    private final SyncRules rules;

    SyncModule(SyncRules rules) {
        this.rules = rules;
    }

    @Override
    protected void configure() {
        bind(SyncRules.class).toInstance(rules);
        bind(Executor.class)
                .annotatedWith(Deliveries.class)
                .toInstance(Executors.newFixedThreadPool(
                        rules.connections(), Thread.ofVirtual().name("sync-", 1).factory()));
    }
}
