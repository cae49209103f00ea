package dev.ferry.rest.api.sync;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.Parts;
import java.util.List;

/** The legacy portal: what it shows, what it is owed, and how both sides compare. */
public final class SyncModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new Parts(List.of(AccountSyncResource.class, SyncResource.class, LegacyResource.class)));
    }
}
