package dev.ferry.rest.pages.operator;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.search.SearchText;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.operator.SearchView.Wanted;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Accounts that an operator looks for. */
@Paged
@Singleton
@Path("/operator/accounts")
public final class SearchPages implements JerseyPart {
    private static final String TEMPLATE = "operator/search.jte";
    private static final int PAGE = 25;
    private static final String TEXT = "q";
    private static final String STATE = "migration";
    private static final String FINDING = "finding";
    private static final String WAVE = "wave";

    private static final FindAccounts.Page NOTHING = new FindAccounts.Page(List.of(), false, 0, true, 0);

    private final FindAccounts findAccounts;
    private final Answers answers;

    @Inject
    SearchPages(FindAccounts findAccounts, Answers answers) {
        this.findAccounts = findAccounts;
        this.answers = answers;
    }

    @GET
    public Response search(@Context PageCall call) {
        Fields fields = call.query();
        Wanted wanted = new Wanted(fields.shown(TEXT), fields.shown(STATE), fields.shown(FINDING), fields.shown(WAVE));
        Outcome<FindAccounts.Page> found = AccountAccess.operatorOnly(call.who(), () -> filter(fields))
                .then(filter -> findAccounts.run(call.who(), filter, after(fields), PAGE));
        return switch (found) {
            case Done<FindAccounts.Page>(var some) ->
                answers.page(TEMPLATE, view(call.page(), wanted, some, FieldError.NONE));
            case Refused<FindAccounts.Page>(var reason)
            when call.page().isOperator() ->
                answers.again(
                        reason,
                        TEMPLATE,
                        view(call.page(), wanted, NOTHING, FieldError.of(wrongIn(fields), reason, call.page())));
            case Refused<FindAccounts.Page>(var reason) -> answers.refused(call.page(), reason);
        };
    }

    private static Outcome<StandingFilter> filter(Fields fields) {
        return state(fields)
                .then(state -> finding(fields)
                        .then(finding -> wave(fields)
                                .then(wave ->
                                        text(fields).map(text -> new StandingFilter(
                                                state,
                                                Optional.empty(),
                                                finding.map(Set::of).orElse(Set.of()),
                                                Optional.empty(),
                                                Optional.empty(),
                                                wave,
                                                Optional.empty(),
                                                text)))));
    }

    /** The field that is the reason why there is no filter. */
    private static String wrongIn(Fields fields) {
        return Stream.of(STATE, FINDING, WAVE, TEXT)
                .filter(name -> read(name, fields) instanceof Refused<?>)
                .findFirst()
                .orElse("");
    }

    private static Outcome<?> read(String name, Fields fields) {
        return switch (name) {
            case STATE -> state(fields);
            case FINDING -> finding(fields);
            case WAVE -> wave(fields);
            default -> text(fields);
        };
    }

    private static Outcome<Optional<MigrationState>> state(Fields fields) {
        return given(fields, STATE, typed -> Slug.parse(MigrationState.class, typed));
    }

    private static Outcome<Optional<FindingCode>> finding(Fields fields) {
        return given(fields, FINDING, typed -> Slug.parse(FindingCode.class, typed));
    }

    private static Outcome<Optional<WaveName>> wave(Fields fields) {
        return given(fields, WAVE, WaveName::parse);
    }

    private static Outcome<Optional<SearchText>> text(Fields fields) {
        return given(fields, TEXT, typed -> Outcome.done(SearchText.of(typed)));
    }

    private static <T> Outcome<Optional<T>> given(Fields fields, String name, Function<String, Outcome<T>> parse) {
        return fields.text(name)
                .map(String::strip)
                .then(typed -> typed.isEmpty()
                        ? Outcome.done(Optional.empty())
                        : parse.apply(typed).map(Optional::of));
    }

    private static Optional<PublisherId> after(Fields fields) {
        return PublisherId.parse(fields.shown("after")) instanceof Done<PublisherId>(var id)
                ? Optional.of(id)
                : Optional.empty();
    }

    private static SearchView view(PageContext page, Wanted wanted, FindAccounts.Page found, FieldError error) {
        String next = found.more() ? next(wanted, found.accounts().getLast().id()) : "";
        return new SearchView(page, wanted, found, next, error);
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
