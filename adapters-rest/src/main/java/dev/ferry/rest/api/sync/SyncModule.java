package dev.ferry.rest.api.sync;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The legacy portal: what it shows, what it is owed, and how both sides compare. */
public final class SyncModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(
                AccountSyncResource.class,
                SyncResource.class,
                LegacyAccountResource.class,
                LegacyUsersResource.class,
                LegacyUserResource.class)));
    }
}
