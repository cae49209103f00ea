package dev.ferry.persistence.company;

import com.google.inject.AbstractModule;
import dev.ferry.domain.tenant.TenantDirectory;

/** The embedded directory. */
public final class TenantDirectoryModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(TenantDirectory.class).to(JooqTenantDirectory.class);
    }
}
