package dev.ferry.rest.pages.operator;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.standing.ListWaves;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Accounts that an operator looks for. */
@Paged
@Singleton
@Path("/operator/accounts")
public final class SearchPages implements JerseyPart {
    private static final String TEMPLATE = "operator/search.jte";
    private static final int PAGE = 25;

    private static final FindAccounts.Page NOTHING = new FindAccounts.Page(List.of(), false, 0, true, 0, false);

    private final FindAccounts findAccounts;
    private final ListWaves listWaves;
    private final Answers answers;

    @Inject
    SearchPages(FindAccounts findAccounts, ListWaves listWaves, Answers answers) {
        this.findAccounts = findAccounts;
        this.listWaves = listWaves;
        this.answers = answers;
    }

    @GET
    public Response search(@Context PageCall call) {
        SearchFields fields = new SearchFields(call.query());
        Outcome<FindAccounts.Page> found = AccountAccess.operatorOnly(call.who(), fields::filter)
                .then(filter -> findAccounts.run(call.who(), filter, after(call.query()), PAGE));
        return switch (found) {
            case Done<FindAccounts.Page>(var some) -> answers.page(TEMPLATE, view(call, fields, some, FieldError.NONE));
            case Refused<FindAccounts.Page>(var reason)
            when call.page().isOperator() ->
                answers.again(
                        reason,
                        TEMPLATE,
                        view(call, fields, NOTHING, FieldError.of(fields.wrong(), reason, call.page())));
            case Refused<FindAccounts.Page>(var reason) -> answers.refused(call.page(), reason);
        };
    }

    private static Optional<PublisherId> after(Fields fields) {
        return PublisherId.parse(fields.shown("after")) instanceof Done<PublisherId>(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private SearchView view(PageCall call, SearchFields fields, FindAccounts.Page found, FieldError error) {
        Trail trail = Trail.of("/operator/accounts", fields.shown(), call.query());
        List<String> waves = listWaves.run(call.who()) instanceof Done<List<String>>(var known) ? known : List.of();
        return new SearchView(
                call.page(),
                fields.shown(),
                found,
                trail.back(),
                found.more() ? trail.next(found.accounts().getLast().id().value()) : "",
                fields.asked("/operator/accounts.csv"),
                waves,
                error);
    }
}
