package dev.ferry.persistence.support;

import com.google.inject.AbstractModule;
import dev.ferry.domain.support.SupportSystem;

/** The embedded desks. */
public final class DesksModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(SupportSystem.class).to(EmbeddedDesks.class);
    }
}
