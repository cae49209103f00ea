package dev.ferry.rest.pages;

import dev.ferry.application.account.AccountFilter;
import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.SearchView.Wanted;
import dev.ferry.rest.server.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Accounts that an operator looks for. */
@Paged
@Singleton
@Path("/operator/accounts")
public final class SearchPages implements JerseyPart {
    private static final String TEMPLATE = "search.jte";
    private static final int PAGE = 25;

    private final ListAccounts listAccounts;
    private final Answers answers;

    @Inject
    SearchPages(ListAccounts listAccounts, Answers answers) {
        this.listAccounts = listAccounts;
        this.answers = answers;
    }

    @GET
    public Response search(@Context ContainerRequestContext request, @Context Requester who) {
        Visit visit = Visit.of(request);
        Fields fields = new Fields(request.getUriInfo().getQueryParameters());
        Wanted wanted =
                new Wanted(fields.shown("q"), fields.shown("migration"), fields.shown("finding"), fields.shown("wave"));
        Outcome<List<AccountView>> found = filter(wanted)
                .then(filter -> listAccounts.run(who, filter, after(fields)))
                .map(SearchPages::some);
        return switch (found) {
            case Done<List<AccountView>>(var accounts) ->
                answers.page(TEMPLATE, view(visit, wanted, accounts, FieldError.NONE));
            case Refused<List<AccountView>>(var reason)
            when visit.isOperator() ->
                answers.again(reason, TEMPLATE, view(visit, wanted, List.of(), FieldError.of("", reason, visit)));
            case Refused<List<AccountView>>(var reason) -> answers.refused(visit, reason);
        };
    }

    private static Outcome<AccountFilter> filter(Wanted wanted) {
        return optional(wanted.finding(), typed -> Slug.parse(FindingCode.class, typed))
                .then(finding -> optional(wanted.wave(), WaveName::parse)
                        .map(wave -> new AccountFilter(
                                given(wanted.state()),
                                finding,
                                wave,
                                given(wanted.text().strip()))));
    }

    private static <T> Outcome<Optional<T>> optional(String typed, Function<String, Outcome<T>> parse) {
        return typed.isBlank()
                ? Outcome.done(Optional.empty())
                : parse.apply(typed).map(Optional::of);
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }

    private static Optional<PublisherId> after(Fields fields) {
        return PublisherId.parse(fields.shown("after")) instanceof Done<PublisherId>(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    /** One more than a page shows, to know whether there is one. */
    private static List<AccountView> some(Stream<AccountView> found) {
        try (found) {
            return found.limit(PAGE + 1L).toList();
        }
    }

    private static SearchView view(Visit visit, Wanted wanted, List<AccountView> found, FieldError error) {
        List<AccountView> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? next(wanted, shown.getLast().id()) : "";
        return new SearchView(visit, wanted, shown, next, error);
    }

    private static String next(Wanted wanted, PublisherId last) {
        return UriBuilder.fromPath("/operator/accounts")
                .queryParam("q", "{q}")
                .queryParam("migration", "{migration}")
                .queryParam("finding", "{finding}")
                .queryParam("wave", "{wave}")
                .queryParam("after", "{after}")
                .build(wanted.text(), wanted.state(), wanted.finding(), wanted.wave(), last.value())
                .toString();
    }
}
