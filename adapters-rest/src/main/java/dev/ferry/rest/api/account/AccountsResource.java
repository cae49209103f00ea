package dev.ferry.rest.api.account;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.document.AccountDocument;
import dev.ferry.application.document.HistoryDocument;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.PlacedEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.ShownName;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Preconditions;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.AccountsFile;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.problem.RefusedRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts, to look at. */
@Singleton
@Path(Api.ROOT + "/accounts")
@Produces(Api.JSON)
public final class AccountsResource implements JerseyPart {
    private final FindAccounts findAccounts;
    private final ListAccounts listAccounts;
    private final ShowAccount showAccount;
    private final ShowBanner showBanner;
    private final ShowHistory showHistory;
    private final ChangeSettings changeSettings;
    private final AccountTags tags;
    private final PublicUrl url;

    /** Settings that are to be these from now on; what is absent stays. */
    record NewSettings(
            @Nullable @Longest(ShownName.LONGEST) String displayName,
            @Nullable @Longest(ShownName.LONGEST) String companyName,
            @Nullable String country,
            @Nullable String mpnId) {

        ChangeSettings.Wish wish() {
            return new ChangeSettings.Wish(
                    Optional.ofNullable(displayName),
                    Optional.ofNullable(companyName),
                    Optional.ofNullable(country),
                    Optional.ofNullable(mpnId));
        }
    }

    @Inject
    AccountsResource(
            FindAccounts findAccounts,
            ListAccounts listAccounts,
            ShowAccount showAccount,
            ShowBanner showBanner,
            ShowHistory showHistory,
            ChangeSettings changeSettings,
            AccountTags tags,
            PublicUrl url) {
        this.findAccounts = findAccounts;
        this.listAccounts = listAccounts;
        this.showAccount = showAccount;
        this.showBanner = showBanner;
        this.showHistory = showHistory;
        this.changeSettings = changeSettings;
        this.tags = tags;
        this.url = url;
    }

    /** As CSV, {@link #file} has all of them at once. */
    @GET
    @Operation(operationId = "listAccounts", summary = "All accounts, or those that a filter leaves; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = Api.JSON, schema = @Schema(implementation = AccountListing.class)),
                @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
            })
    public AccountListing list(
            @Context Requester who,
            @BeanParam AccountQuery query,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return AccountListing.of(granted(
                findAccounts.run(who, query.filter(), Cursor.read(cursor, PublisherId::parse), Query.limit(limit))));
    }

    /** All that the filter leaves, not in parts; who does not say what they take gets JSON. */
    @GET
    @Produces(Api.CSV + ";qs=0.1")
    @Operation(hidden = true)
    public Response file(@Context Requester who, @BeanParam AccountQuery query) {
        return AccountsFile.of(granted(listAccounts.run(who, query.filter(), Optional.empty())));
    }

    @GET
    @Path("/{publisherId}")
    @Operation(operationId = "showAccount", summary = "An account as it stands now")
    @Refuses({Code.ACCOUNT_NOT_FOUND, Code.CHANGED_MEANWHILE})
    public AccountDocument show(@Context Requester who, @PathParam("publisherId") String id) {
        return AccountDocument.of(
                granted(showAccount.run(who, AccountPath.id(id)))); // AccountTags looks at its headers
    }

    @PATCH
    @Path("/{publisherId}")
    @Consumes(Api.JSON)
    @Operation(
            operationId = "changeSettings",
            summary = "Change the settings of an account that has moved; for owners and managers")
    @Refuses({
        Code.ACCOUNT_NOT_FOUND,
        Code.OWNER_ONLY,
        Code.MANAGED_IN_CPP,
        Code.CHANGED_MEANWHILE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.MALFORMED_COUNTRY,
        Code.MPN_INVALID,
        Code.TENANT_MISMATCH,
        Code.TOO_MANY_TRIES,
        Code.REGISTRY_UNAVAILABLE
    })
    public AccountDocument change(
            @Context Requester who,
            @Context Request request,
            @PathParam("publisherId") String id,
            @Parameter(description = "The ETag of the account as it was seen.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            NewSettings body) {
        PublisherId account = AccountPath.id(id);
        AccountView seen = granted(showAccount.run(who, account));
        if (ifMatch != null && !Preconditions.hold(request, tags.of(AccountDocument.of(seen)))) {
            throw new RefusedRequest(new Refusal(Code.CHANGED_MEANWHILE));
        }
        ChangeSettings.Wish wish = body.wish();
        granted(
                changeSettings.run(
                        who,
                        account,
                        wish,
                        now -> ifMatch == null || Preconditions.takesAny(ifMatch) || isAsSeen(now, seen)),
                wish.faults(),
                Map.of(Code.MPN_INVALID, "#/mpnId", Code.TENANT_MISMATCH, "#/mpnId"));
        return AccountDocument.of(granted(showAccount.run(who, account)));
    }

    private static boolean isAsSeen(Account now, AccountView seen) {
        return now.displayName().equals(seen.displayName())
                && now.company().equals(seen.company())
                && seen.mpnId().equals(Optional.of(now.mpnId().value()));
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
        long behind = Cursor.read(cursor, AccountsResource::place).orElse(0L);
        int most = Query.limit(limit);
        try (Stream<PlacedEntry> entries = granted(showHistory.run(who, AccountPath.id(id), behind))) {
            return history(entries.limit(most + 1L).toList(), most);
        }
    }

    private static Outcome<Long> place(String text) {
        try {
            return Outcome.done(Long.parseLong(text));
        } catch (NumberFormatException _) {
            return Outcome.refused(new Refusal(Code.MALFORMED_ID));
        }
    }

    private static Listing<HistoryDocument> history(List<PlacedEntry> found, int most) {
        return new Listing<>(
                found.stream()
                        .limit(most)
                        .map(one -> HistoryDocument.of(one.entry()))
                        .toList(),
                found.size() <= most ? null : Long.toString(found.get(most - 1).place()));
    }
}
