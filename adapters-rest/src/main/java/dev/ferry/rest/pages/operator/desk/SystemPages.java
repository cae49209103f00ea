package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.operation.ShowSystems;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** Whether the other systems answer. */
@Paged
@Singleton
@Path("/operator/systems")
public final class SystemPages implements JerseyPart {
    private final ShowSystems showSystems;
    private final Answers answers;

    @Inject
    SystemPages(ShowSystems showSystems, Answers answers) {
        this.showSystems = showSystems;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(),
                showSystems.run(call.who()).map(systems -> new SystemsView(call.page(), systems)),
                view -> answers.page("operator/desk/systems.jte", view));
    }
}
