package dev.ferry.rest.api;

import static dev.ferry.rest.server.RefusedRequest.granted;

import dev.ferry.application.access.Ties;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ErasedPerson;
import dev.ferry.application.person.ExportPerson;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.rest.server.JerseyPart;
import dev.ferry.rest.server.NeverKept;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person: handed out, and erased. The address is always in a body: what stands in a path or a query, proxies and
 * browsers keep in their logs.
 */
@Singleton
@Path(Api.ROOT + "/people")
@Produces(Api.JSON)
public final class PeopleResource implements JerseyPart {
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;

    /** Whom it is about. */
    record Whom(String email) {
        EmailAddress address(Requester who) {
            return granted(
                    Ties.operatorOnly(who, () -> EmailAddress.parse(email)), Map.of(Code.MALFORMED_EMAIL, "#/email"));
        }
    }

    /**
     * What became of an erasure.
     *
     * @param pseudonym what stands where the address stood; null where nothing was kept of anybody
     * @param accounts those that have moved which they were taken out of
     * @param things how much else was erased or changed
     */
    record Erased(@Nullable String pseudonym, List<String> accounts, int things) {
        static Erased of(ErasedPerson erased) {
            return new Erased(
                    erased.anybody() ? erased.pseudonym() : null,
                    erased.accounts().stream().map(Object::toString).sorted().toList(),
                    erased.things());
        }
    }

    @Inject
    PeopleResource(ExportPerson exportPerson, ErasePerson erasePerson) {
        this.exportPerson = exportPerson;
        this.erasePerson = erasePerson;
    }

    @POST
    @Path("/export")
    @Consumes(Api.JSON)
    @NeverKept
    @Operation(operationId = "exportPerson", summary = "All that is kept of a person, by their address; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.MALFORMED_EMAIL})
    public Listing<PersonalDocument> export(
            @Context Requester who,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            Whom body) {
        int offset = Cursor.offset(cursor);
        int most = Query.limit(limit);
        try (Stream<PersonalRecord> records = granted(exportPerson.run(who, body.address(who)))) {
            return Listing.of(records.map(PersonalDocument::of), offset, most);
        }
    }

    @POST
    @Path("/erase")
    @Consumes(Api.JSON)
    @NeverKept
    @Operation(
            operationId = "erasePerson",
            summary = "End a person's access on both sides, and erase what is kept of them, for good; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.MALFORMED_EMAIL, Code.LAST_OWNER})
    public Erased erase(@Context Requester who, Whom body) {
        return Erased.of(granted(erasePerson.run(who, body.address(who))));
    }
}
