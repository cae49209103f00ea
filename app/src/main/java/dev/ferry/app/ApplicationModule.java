package dev.ferry.app;

import com.google.inject.AbstractModule;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.application.UseCases;
import dev.ferry.application.act.ActRules;
import dev.ferry.application.act.ActTeller;
import dev.ferry.application.migration.WaveRules;
import dev.ferry.application.standing.StandingRules;

/** The use cases, and the rules that waves go by. */
final class ApplicationModule extends AbstractModule {
    private final WaveRules rules;
    private final StandingRules standingRules;

    ApplicationModule(WaveRules rules, StandingRules standingRules) {
        this.rules = rules;
        this.standingRules = standingRules;
    }

    @Override
    protected void configure() {
        UseCases.ALL.forEach(this::bind);
        Multibinder<ActTeller<?>> tellers = Multibinder.newSetBinder(binder(), new TypeLiteral<ActTeller<?>>() {});
        UseCases.TELLERS.forEach(teller -> tellers.addBinding().to(teller));
        bind(ActRules.class).toInstance(ActRules.DEFAULT);
        bind(WaveRules.class).toInstance(rules);
        bind(StandingRules.class).toInstance(standingRules);
    }
}
