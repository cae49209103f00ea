package dev.ferry.rest.pages.owner;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** The pages of an account, for those who are in it. */
public final class OwnerPagesModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(List.of(
                AccountPages.class,
                MigrationPages.class,
                SettingsPages.class,
                UserPages.class,
                UndoPages.class,
                AcceptPages.class)));
    }
}
