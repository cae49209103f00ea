package dev.ferry.rest;

import com.google.inject.AbstractModule;
import dev.ferry.rest.api.ApiModule;
import dev.ferry.rest.pages.OperatorPagesModule;
import dev.ferry.rest.pages.OwnerPagesModule;
import dev.ferry.rest.pages.PagesModule;
import dev.ferry.rest.server.ServerModule;
import dev.ferry.rest.server.ServerSettings;

/** The server and the fronts that it serves. */
final class RestModule extends AbstractModule {
    private final ServerSettings settings;

    RestModule(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        install(new ServerModule(settings));
        install(new ApiModule());
        install(new PagesModule());
        install(new OwnerPagesModule());
        install(new OperatorPagesModule());
    }
}
