package dev.ferry.rest.api.support;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.document.CaseDocument;
import dev.ferry.application.support.ListAllCases;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CasePlace;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Desk;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases of all accounts, for operators. */
@Singleton
@Path(Api.ROOT + "/cases")
@Produces(Api.JSON)
public final class AllCasesResource implements JerseyPart {
    private final ListAllCases listAllCases;

    @Inject
    AllCasesResource(ListAllCases listAllCases) {
        this.listAllCases = listAllCases;
    }

    @GET
    @Operation(
            operationId = "listAllCases",
            summary = "The cases of all accounts, or those that a filter leaves, oldest first; for operators")
    @Refuses({Code.OPERATOR_ONLY})
    public Listing<CaseDocument> list(
            @Context Requester who,
            @QueryParam("state") @Nullable String state,
            @QueryParam("desk") @Nullable String desk,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        CaseFilter filter = new CaseFilter(
                Query.value("state", state, typed -> Slug.parse(CaseState.class, typed)),
                Query.value("desk", desk, typed -> Slug.parse(Desk.class, typed)));
        int most = Query.limit(limit);
        Optional<CasePlace> after = Cursor.read(cursor, CasePlace::parse);
        try (Stream<SupportCase> found = granted(listAllCases.run(who, filter, after))) {
            return part(found.limit(most + 1L).toList(), most);
        }
    }

    private static Listing<CaseDocument> part(List<SupportCase> found, int most) {
        return new Listing<>(
                found.stream().limit(most).map(CaseDocument::of).toList(),
                found.size() <= most ? null : CasePlace.of(found.get(most - 1)).toString());
    }
}
