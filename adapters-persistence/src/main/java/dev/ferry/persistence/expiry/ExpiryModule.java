package dev.ferry.persistence.expiry;

import com.google.inject.AbstractModule;
import dev.ferry.domain.operation.ExpiredEntries;

/** What has run out in the tables. */
public final class ExpiryModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ExpiredEntries.class).to(JooqExpiredEntries.class);
    }
}
