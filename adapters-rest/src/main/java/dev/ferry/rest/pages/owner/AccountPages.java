package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.account.ShowMe.Me;
import dev.ferry.application.mail.Links;
import dev.ferry.application.signin.ProveAddress;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An account's own pages: for its owners, its contributors, and operators. */
@Paged
@Singleton
@Path("/accounts")
public final class AccountPages implements JerseyPart {
    /** What is said to somebody who has just come in: their role. */
    static final String WELCOME = "welcome";

    private final ShowMe showMe;
    private final ShowAccount showAccount;
    private final ShowBanner showBanner;
    private final Links links;
    private final SaidOnce saidOnce;
    private final Answers answers;

    @Inject
    AccountPages(
            ShowMe showMe,
            ShowAccount showAccount,
            ShowBanner showBanner,
            Links links,
            SaidOnce saidOnce,
            Answers answers) {
        this.showMe = showMe;
        this.showAccount = showAccount;
        this.showBanner = showBanner;
        this.links = links;
        this.saidOnce = saidOnce;
        this.answers = answers;
    }

    @GET
    public Response mine(@Context PageCall call) {
        Me me = showMe.run(call.who());
        return me.operator() && me.accounts().isEmpty() && me.invitations().isEmpty()
                ? Answers.to("/operator")
                : answers.page(
                        "owner/accounts.jte",
                        new AccountsView(
                                call.page(), me.accounts(), me.invitations(), ProveAddress.claimed(call.who())));
    }

    /** The Publisher Profile (R2, R3). */
    @GET
    @Path("{publisherId}")
    public Response profile(@Context PageCall call) {
        return answers.to(
                call.page(),
                showAccount
                        .run(call.who(), call.account())
                        .then(account -> showBanner
                                .run(call.who(), call.account())
                                .map(banner -> new ProfileView(call.page(), account, banner, links, welcome(call)))),
                view -> saidOnce.after(call, answers.page("owner/profile.jte", view)));
    }

    private Optional<String> welcome(PageCall call) {
        return saidOnce.in(call)
                .filter(said -> said.what().equals(WELCOME) && said.words().size() == 1)
                .map(said -> said.words().getFirst());
    }

    /** Where mails about an offer lead: to its account, as long as offers have no pages of their own. */
    @GET
    @Path("{publisherId}/offers/{offerId}")
    public Response offer(@Context PageCall call) {
        return Answers.to("/accounts/" + call.account().value());
    }
}
