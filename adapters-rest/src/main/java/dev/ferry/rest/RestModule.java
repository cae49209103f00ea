package dev.ferry.rest;

import com.google.inject.AbstractModule;
import dev.ferry.rest.api.description.ApiModule;
import dev.ferry.rest.pages.PagesModule;
import dev.ferry.rest.pages.operator.OperatorPagesModule;
import dev.ferry.rest.pages.operator.account.AccountPagesModule;
import dev.ferry.rest.pages.operator.desk.DeskPagesModule;
import dev.ferry.rest.pages.owner.OwnerPagesModule;
import dev.ferry.rest.pages.reference.ReferencePagesModule;
import dev.ferry.rest.server.ServerModule;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.limit.LimitSettings;

/** The server and the fronts that it serves. */
final class RestModule extends AbstractModule {
    private final ServerSettings settings;
    private final LimitSettings limits;

    RestModule(ServerSettings settings, LimitSettings limits) {
        this.settings = settings;
        this.limits = limits;
    }

    @Override
    protected void configure() {
        install(new ServerModule(settings, limits));
        install(new ApiModule());
        install(new PagesModule());
        install(new OwnerPagesModule());
        install(new OperatorPagesModule());
        install(new AccountPagesModule());
        install(new DeskPagesModule());
        install(new ReferencePagesModule());
    }
}
