package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.application.UseCases;
import dev.ferry.application.migration.WaveRules;

/** The use cases, and the rules that waves go by. */
final class ApplicationModule extends AbstractModule {
    private final WaveRules rules;

    ApplicationModule(WaveRules rules) {
        this.rules = rules;
    }

    @Override
    protected void configure() {
        UseCases.ALL.forEach(this::bind);
        bind(WaveRules.class).toInstance(rules);
    }
}
