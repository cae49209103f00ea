package dev.ferry.rest.api;

import static dev.ferry.rest.server.RefusedRequest.granted;

import dev.ferry.application.account.AccountFilter;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.user.ListUsers;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.server.AccountPath;
import dev.ferry.rest.server.JerseyPart;
import dev.ferry.rest.server.PublicUrl;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts, to look at. */
@Singleton
@Path(Api.ROOT + "/accounts")
@Produces(Api.JSON)
public final class AccountsResource implements JerseyPart {
    private final ListAccounts listAccounts;
    private final ShowAccount showAccount;
    private final ShowBanner showBanner;
    private final ShowHistory showHistory;
    private final ListUsers listUsers;
    private final PublicUrl url;

    @Inject
    AccountsResource(
            ListAccounts listAccounts,
            ShowAccount showAccount,
            ShowBanner showBanner,
            ShowHistory showHistory,
            ListUsers listUsers,
            PublicUrl url) {
        this.listAccounts = listAccounts;
        this.showAccount = showAccount;
        this.showBanner = showBanner;
        this.showHistory = showHistory;
        this.listUsers = listUsers;
        this.url = url;
    }

    @GET
    @Operation(operationId = "listAccounts", summary = "All accounts, or those that a filter leaves; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<AccountDocument> list(
            @Context Requester who,
            @QueryParam("migration") @Nullable String migration,
            @QueryParam("finding") @Nullable String finding,
            @QueryParam("wave") @Nullable String wave,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AccountFilter filter = new AccountFilter(
                Query.value("migration", migration, Query.among(ApiWords.STATES)),
                Query.value("finding", finding, typed -> Slug.parse(FindingCode.class, typed)),
                Query.value("wave", wave, WaveName::parse),
                Query.value("q", text, Outcome::done));
        int most = Query.limit(limit);
        try (Stream<AccountView> found = granted(listAccounts.run(who, filter, Cursor.account(cursor)))) {
            return part(found.map(AccountDocument::of).limit(most + 1L).toList(), most);
        }
    }

    private static Listing<AccountDocument> part(List<AccountDocument> found, int most) {
        if (found.size() <= most) {
            return new Listing<>(found, null);
        }
        List<AccountDocument> some = found.subList(0, most);
        return new Listing<>(some, Cursor.of(some.getLast().publisherId()));
    }

    @GET
    @Path("/{publisherId}")
    @Operation(operationId = "showAccount", summary = "An account as it stands now")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public AccountDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return AccountDocument.of(granted(showAccount.run(who, AccountPath.id(id))));
    }

    @GET
    @Path("/{publisherId}/banner")
    @Operation(operationId = "showBanner", summary = "What the yellow banner says, in the language of the reader")
    @Refuses({Code.ACCOUNT_NOT_FOUND})
    public BannerDocument banner(
            @Context Requester who, @Context Language language, @PathParam("publisherId") String id) {
        return BannerDocument.of(granted(showBanner.run(who, AccountPath.id(id))), Messages.in(language), url.get());
    }

    @GET
    @Path("/{publisherId}/history")
    @Operation(operationId = "showHistory", summary = "What was decided about an account, oldest first")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.OWNER_ONLY})
    public Listing<HistoryDocument> history(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int offset = Cursor.offset(cursor);
        int most = Query.limit(limit);
        try (Stream<HistoryEntry> entries = granted(showHistory.run(who, AccountPath.id(id)))) {
            return Listing.of(entries.map(HistoryDocument::of), offset, most);
        }
    }

    @GET
    @Path("/{publisherId}/users")
    @Operation(operationId = "listUsers", summary = "The users of an account that has moved")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.MANAGED_IN_CPP})
    public Listing<UserDocument> users(
            @Context Requester who,
            @PathParam("publisherId") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int offset = Cursor.offset(cursor);
        int most = Query.limit(limit);
        return Listing.of(
                granted(listUsers.run(who, AccountPath.id(id))).stream().map(UserDocument::of), offset, most);
    }
}
