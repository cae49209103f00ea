package dev.ferry.rest.pages;

import dev.ferry.application.access.Ties;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.server.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What the legacy portal is owed, and what of it waits for a person (R16). */
@Paged
@Singleton
@Path("/operator/sync-back")
public final class SyncPages implements JerseyPart {
    private final ShowSync showSync;
    private final RetrySync retrySync;
    private final Answers answers;

    @Inject
    SyncPages(ShowSync showSync, RetrySync retrySync, Answers answers) {
        this.showSync = showSync;
        this.retrySync = retrySync;
        this.answers = answers;
    }

    @GET
    public Response show(@Context ContainerRequestContext request, @Context Requester who) {
        Visit visit = Visit.of(request);
        return answers.to(visit, showSync.ofAll(who), sync -> answers.page("sync.jte", new SyncBackView(visit, sync)));
    }

    /** Of one account, or of all where none is named. */
    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(
            @Context ContainerRequestContext request, @Context Requester who, MultivaluedMap<String, String> form) {
        Outcome<Integer> retried = Ties.operatorOnly(
                who,
                () -> new Fields(form)
                        .text("account")
                        .then(SyncPages::account)
                        .then(account -> retrySync.run(who, account)));
        return answers.to(Visit.of(request), retried, _ -> Answers.to("/operator/sync-back"));
    }

    private static Outcome<Optional<PublisherId>> account(String typed) {
        return typed.isEmpty()
                ? Outcome.done(Optional.empty())
                : PublisherId.parse(typed).map(Optional::of);
    }
}
