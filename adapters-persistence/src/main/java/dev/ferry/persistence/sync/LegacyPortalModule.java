package dev.ferry.persistence.sync;

import com.google.inject.AbstractModule;
import dev.ferry.domain.sync.LegacyPortal;

/** The embedded legacy portal. */
public final class LegacyPortalModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(LegacyPortal.class).to(JooqLegacyPortal.class);
    }
}
