package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowMe;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.Visit;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** An account's own pages: for its owners, its contributors, and operators. */
@Paged
@Singleton
@Path("/accounts")
public final class AccountPages implements JerseyPart {
    private final ShowMe showMe;
    private final ShowAccount showAccount;
    private final ShowBanner showBanner;
    private final Answers answers;

    @Inject
    AccountPages(ShowMe showMe, ShowAccount showAccount, ShowBanner showBanner, Answers answers) {
        this.showMe = showMe;
        this.showAccount = showAccount;
        this.showBanner = showBanner;
        this.answers = answers;
    }

    @GET
    public Response mine(@Context ContainerRequestContext request, @Context Requester who) {
        Visit visit = Visit.of(request);
        return visit.isOperator()
                ? Answers.to("/operator")
                : answers.page(
                        "owner/accounts.jte",
                        new AccountsView(visit, showMe.run(who).accounts()));
    }

    /** The Publisher Profile (R2, R3). */
    @GET
    @Path("{publisherId}")
    public Response profile(
            @Context ContainerRequestContext request, @Context Requester who, @PathParam("publisherId") String typed) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        return answers.to(
                visit,
                showAccount
                        .run(who, id)
                        .then(account ->
                                showBanner.run(who, id).map(banner -> new ProfileView(visit, account, banner))),
                view -> answers.page("owner/profile.jte", view));
    }
}
