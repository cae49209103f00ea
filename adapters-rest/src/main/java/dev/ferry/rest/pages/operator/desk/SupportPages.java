package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.support.ListAllCases;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.operator.Trail;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases of all accounts, for the desks that work here (R24). */
@Paged
@Singleton
@Path(SupportPages.HERE)
public final class SupportPages implements JerseyPart {
    static final String HERE = "/operator/cases";
    private static final int PAGE = 50;

    private final ListAllCases listAllCases;
    private final Answers answers;

    @Inject
    SupportPages(ListAllCases listAllCases, Answers answers) {
        this.listAllCases = listAllCases;
        this.answers = answers;
    }

    /** Those of one state, open ones unless another is asked for, or of one desk alone. */
    @GET
    public Response show(@Context PageCall call) {
        return answers.to(call.page(), view(call), view -> answers.page("operator/desk/cases.jte", view));
    }

    private Outcome<SupportView> view(PageCall call) {
        Fields asked = call.query();
        CaseState state = chosen(CaseState.class, asked.shown("state")).orElse(CaseState.OPEN);
        Optional<Desk> desk = chosen(Desk.class, asked.shown("desk"));
        Trail trail = Trail.of(
                HERE, Map.of("state", state.slug(), "desk", desk.map(Slug::slug).orElse("")), asked);
        return listAllCases
                .run(call.who(), new CaseFilter(Optional.of(state), desk), place(trail.after()))
                .map(found -> {
                    try (found) {
                        List<SupportCase> some = found.limit(PAGE + 1L).toList();
                        boolean more = some.size() > PAGE;
                        List<SupportCase> shown = more ? some.subList(0, PAGE) : some;
                        return new SupportView(
                                call.page(),
                                state,
                                desk,
                                shown,
                                trail.back(),
                                more ? trail.next(CasePlace.of(shown.getLast()).toString()) : "");
                    }
                });
    }

    private static <E extends Enum<E> & Slug> Optional<E> chosen(Class<E> type, String typed) {
        return Slug.parse(type, typed) instanceof Done<E>(var known) ? Optional.of(known) : Optional.empty();
    }

    private static Optional<CasePlace> place(String written) {
        return CasePlace.parse(written) instanceof Done<CasePlace>(var known) ? Optional.of(known) : Optional.empty();
    }
}
