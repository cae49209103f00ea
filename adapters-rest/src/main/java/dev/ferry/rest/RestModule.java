package dev.ferry.rest;

import com.google.inject.AbstractModule;
import dev.ferry.rest.api.description.ApiModule;
import dev.ferry.rest.pages.PagesModule;
import dev.ferry.rest.pages.operator.OperatorPagesModule;
import dev.ferry.rest.pages.owner.OwnerPagesModule;
import dev.ferry.rest.server.ServerModule;
import dev.ferry.rest.server.http.ServerSettings;

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
