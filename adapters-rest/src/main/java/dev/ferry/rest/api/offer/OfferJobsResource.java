package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.job.StartCertification;
import dev.ferry.application.messages.Language;
import dev.ferry.application.offer.CertifyOffers;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.search.SearchText;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.api.Refuses;
import dev.ferry.rest.api.wave.JobDocument;
import dev.ferry.rest.api.wave.JobPath;
import dev.ferry.rest.server.http.JerseyPart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What operators do to many offers at once. */
@Singleton
@Path(Api.ROOT + "/offers/jobs")
@Produces(Api.JSON)
public final class OfferJobsResource implements JerseyPart {
    private final StartCertification startCertification;

    /** What is done to which offers. */
    record OfferOrder(
            String act,
            @Nullable OfferOrderFilter filter,
            @Nullable String verdict,
            @Nullable List<@Nullable GivenReason> reasons,
            @Nullable Boolean dryRun) {

        CertifyOffers.Wish wish() {
            granted(Slug.parse(Act.class, act), Map.of(Code.UNKNOWN_VALUE, "#/act"));
            return new CertifyOffers.Wish(
                    Optional.ofNullable(filter).map(OfferOrderFilter::read).orElse(OfferFilter.ALL),
                    GivenReason.read(
                            granted(
                                    Outcome.of(Optional.ofNullable(verdict), new Refusal(Code.VALUE_MISSING)),
                                    Map.of(Code.VALUE_MISSING, "#/verdict")),
                            reasons),
                    Boolean.TRUE.equals(dryRun));
        }
    }

    /** Which offers: of those that await a verdict, all that nothing here leaves out. */
    record OfferOrderFilter(
            @Nullable String situation,
            @Nullable String step,
            @Nullable String q) {

        OfferFilter read() {
            return new OfferFilter(
                    Optional.ofNullable(situation)
                            .map(typed -> granted(
                                    Slug.parse(Situation.class, typed),
                                    Map.of(Code.UNKNOWN_VALUE, "#/filter/situation"))),
                    Optional.ofNullable(step)
                            .map(typed -> granted(
                                    Slug.parse(Step.class, typed), Map.of(Code.UNKNOWN_VALUE, "#/filter/step"))),
                    Optional.ofNullable(q).map(SearchText::of));
        }
    }

    /** What may be done. */
    private enum Act implements Slug {
        CERTIFY
    }

    @Inject
    OfferJobsResource(StartCertification startCertification) {
        this.startCertification = startCertification;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "startOfferJob",
            summary = "Decide about all offers that await a verdict, or those that a filter leaves; for operators",
            description = "Those that somebody decides about meanwhile are left alone. Asked for again, it goes on"
                    + " with what is left.")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.UNKNOWN_VALUE,
        Code.VALUE_MISSING,
        Code.VALUE_TOO_LONG,
        Code.CONTROL_CHARACTERS,
        Code.TOO_MANY
    })
    @ApiResponse(
            responseCode = "202",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(schema = @Schema(implementation = JobDocument.class)))
    public Response start(@Context Requester who, @Context Language language, OfferOrder body) {
        return JobPath.begun(granted(startCertification.run(who, body.wish())), language);
    }
}
