package dev.ferry.rest.pages.operator;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.AccountsFile;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** All accounts that an operator looks for, as a file. */
@Paged
@Singleton
@Path("/operator/accounts.csv")
public final class AccountsFilePage implements JerseyPart {
    private final ListAccounts listAccounts;
    private final Answers answers;

    @Inject
    AccountsFilePage(ListAccounts listAccounts, Answers answers) {
        this.listAccounts = listAccounts;
        this.answers = answers;
    }

    @GET
    @Produces({"text/csv", MediaType.TEXT_HTML})
    public Response file(@Context PageCall call) {
        return answers.to(
                call.page(),
                AccountAccess.operatorOnly(call.who(), () -> new SearchFields(call.query()).filter())
                        .then(filter -> listAccounts.run(call.who(), filter, Optional.empty())),
                AccountsFile::of);
    }
}
