package dev.ferry.persistence.solution;

import com.google.inject.AbstractModule;
import dev.ferry.domain.solution.GoToMarketPortal;

/** The embedded go-to-market portal. */
public final class GoToMarketModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(GoToMarketPortal.class).to(JooqGoToMarketPortal.class);
    }
}
