package dev.ferry.rest.api.user;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.document.ErasureDocument;
import dev.ferry.application.document.PersonalDocument;
import dev.ferry.application.messages.Language;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.application.person.ExportPerson;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Cursor;
import dev.ferry.rest.api.Listing;
import dev.ferry.rest.api.Query;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.http.NotReplayed;
import dev.ferry.rest.server.problem.AllFields;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person: handed out, and erased. The address is always in a body: what stands in a path or a query,
 * proxies and browsers keep in their logs.
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
                    AccountAccess.operatorOnly(who, () -> EmailAddress.parse(email)),
                    Map.of(Code.MALFORMED_EMAIL, "#/email"));
        }
    }

    /**
     * Who is to be erased.
     *
     * @param successor becomes owner of moved accounts that would be left without one
     * @param dryRun whether it is only said what would become of it
     */
    record ErasureOrder(
            String email,
            @Nullable String successor,
            @Nullable Boolean dryRun) {
        private static final Map<Code, String> POINTERS = Map.of(
                Code.MALFORMED_EMAIL, "#/successor",
                Code.SUCCESSOR_UNFIT, "#/successor",
                Code.LAST_OWNER, "#/successor");

        Erasure erasure(Requester who, Language language) {
            granted(AccountAccess.operatorOnly(who, Outcome::done));
            Whom whom = new Whom(email);
            AllFields.read(() -> whom.address(who), this::heir);
            return new Erasure(whom.address(who), heir(), Boolean.TRUE.equals(dryRun), language);
        }

        private Optional<EmailAddress> heir() {
            return Optional.ofNullable(successor).map(typed -> granted(EmailAddress.parse(typed), POINTERS));
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
    @NotReplayed
    @Operation(operationId = "exportPerson", summary = "All that is kept of a person, by their address; for operators")
    @Refuses({Code.OPERATOR_ONLY, Code.MALFORMED_EMAIL})
    public Listing<PersonalDocument> export(
            @Context Requester who,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            Whom body) {
        EmailAddress person = body.address(who);
        Optional<PersonalPart.Shown> shown = Cursor.read(cursor, written -> PersonalPart.Shown.parse(written, person));
        int most = Query.limit(limit);
        try (Stream<PersonalRecord> records = granted(exportPerson.run(who, person))) {
            return PersonalPart.of(person, records, shown, most).map(PersonalDocument::of);
        }
    }

    @POST
    @Path("/erase")
    @Consumes(Api.JSON)
    @NotReplayed
    @Operation(
            operationId = "erasePerson",
            summary = "End a person's access on both sides, and erase what is kept of them, for good; for operators",
            description =
                    "Where they are the only owner of an account that has moved, the successor becomes one: a user of"
                        + " it who has a role, or somebody with a work address of its tenant. With dryRun nothing is"
                        + " erased, and the answer is the same.")
    @Refuses(
            value = {Code.OPERATOR_ONLY, Code.MALFORMED_EMAIL, Code.LAST_OWNER, Code.SUCCESSOR_UNFIT},
            told = Code.LAST_OWNER)
    public ErasureDocument erase(@Context Requester who, @Context Language language, ErasureOrder body) {
        return ErasureDocument.of(granted(erasePerson.run(who, body.erasure(who, language)), ErasureOrder.POINTERS));
    }
}
