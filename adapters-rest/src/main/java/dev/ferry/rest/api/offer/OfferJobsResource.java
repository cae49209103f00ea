package dev.ferry.rest.api.offer;

import static dev.ferry.rest.server.problem.RefusedRequest.granted;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.job.StartOfferWork;
import dev.ferry.application.messages.Language;
import dev.ferry.application.offer.CertifyOffers;
import dev.ferry.application.offer.DueFilter;
import dev.ferry.application.offer.RemindOffers;
import dev.ferry.application.offer.WaiveOffers;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.Rejection;
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
import dev.ferry.rest.server.http.Longest;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What operators do to many offers at once. */
@Singleton
@Path(Api.ROOT + "/offers/jobs")
@Produces(Api.JSON)
public final class OfferJobsResource implements JerseyPart {
    private final StartOfferWork startOfferWork;

    /** What is done to which offers. */
    record OfferOrder(
            String act,
            @Nullable OfferOrderFilter filter,
            @Nullable String verdict,
            @Nullable List<@Nullable GivenReason> reasons,
            @Nullable String deadline,
            @Longest(Rejection.Reason.LONGEST) @Nullable String reason,
            @Nullable Boolean dryRun) {

        /** Which act; where it is none, what is wrong with the filter is told too: all have that. */
        Act read() {
            AllFields.readTellingToo(this::named, this::offers, this::due);
            return named();
        }

        private Act named() {
            return granted(Slug.parse(Act.class, act), Map.of(Code.UNKNOWN_VALUE, "#/act"));
        }

        CertifyOffers.Wish certification() {
            AllFields.read(
                    this::offers,
                    this::due,
                    () -> unasked(deadline, "#/deadline"),
                    () -> unasked(reason, "#/reason"),
                    () -> GivenReason.read(verdict, reasons));
            return new CertifyOffers.Wish(offers(), due(), GivenReason.read(verdict, reasons), isDryRun());
        }

        WaiveOffers.Wish waiver(Function<String, Outcome<Deadline>> deadlines) {
            AllFields.read(
                    this::offers,
                    this::due,
                    () -> unasked(verdict, "#/verdict"),
                    () -> unasked(reasons, "#/reasons"),
                    () -> known(needed(deadline, "#/deadline"), deadlines),
                    () -> granted(
                            Rejection.Reason.read(Optional.empty(), needed(reason, "#/reason")),
                            _ -> Optional.of("#/reason")));
            return new WaiveOffers.Wish(
                    offers(), due().outcome(), needed(deadline, "#/deadline"), needed(reason, "#/reason"), isDryRun());
        }

        RemindOffers.Wish reminder(Function<String, Outcome<Deadline>> deadlines) {
            AllFields.read(
                    this::offers,
                    this::due,
                    () -> unasked(verdict, "#/verdict"),
                    () -> unasked(reasons, "#/reasons"),
                    () -> Optional.ofNullable(deadline).ifPresent(one -> known(one, deadlines)),
                    () -> unasked(reason, "#/reason"));
            return new RemindOffers.Wish(offers(), due().outcome(), Optional.ofNullable(deadline), isDryRun());
        }

        /** Another act's member would be passed over without a word. */
        private static void unasked(@Nullable Object member, String pointer) {
            if (member != null) {
                throw BadInput.unknownField(pointer);
            }
        }

        private static void known(String deadline, Function<String, Outcome<Deadline>> deadlines) {
            granted(deadlines.apply(deadline), Map.of(Code.UNKNOWN_DEADLINE, "#/deadline"));
        }

        private static String needed(@Nullable String member, String pointer) {
            return granted(
                    Outcome.of(Optional.ofNullable(member), new Refusal(Code.VALUE_MISSING)),
                    Map.of(Code.VALUE_MISSING, pointer));
        }

        private OfferFilter offers() {
            return Optional.ofNullable(filter).map(OfferOrderFilter::read).orElse(OfferFilter.ALL);
        }

        private DueFilter due() {
            return Optional.ofNullable(filter).map(OfferOrderFilter::due).orElse(DueFilter.ALL);
        }

        private boolean isDryRun() {
            return Boolean.TRUE.equals(dryRun);
        }
    }

    /** Which offers: of those that the act is for, all that nothing here leaves out. */
    record OfferOrderFilter(
            @Nullable String situation,
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String q) {

        OfferFilter read() {
            AllFields.read(
                    () -> slug(Situation.class, situation, "#/filter/situation"),
                    () -> slug(Step.class, step, "#/filter/step"));
            return new OfferFilter(
                    slug(Situation.class, situation, "#/filter/situation"),
                    slug(Step.class, step, "#/filter/step"),
                    Optional.ofNullable(q).map(SearchText::of));
        }

        DueFilter due() {
            return new DueFilter(slug(DeadlineOutcome.Name.class, outcome, "#/filter/outcome"), false);
        }

        private static <E extends Enum<E> & Slug> Optional<E> slug(
                Class<E> type, @Nullable String typed, String pointer) {
            return Optional.ofNullable(typed)
                    .map(one -> granted(Slug.parse(type, one), Map.of(Code.UNKNOWN_VALUE, pointer)));
        }
    }

    /** What may be done. */
    enum Act implements Slug {
        CERTIFY,
        WAIVE,
        REMIND
    }

    @Inject
    OfferJobsResource(StartOfferWork startOfferWork) {
        this.startOfferWork = startOfferWork;
    }

    @POST
    @Consumes(Api.JSON)
    @Operation(
            operationId = "startOfferJob",
            summary = "Decide about all offers that await a verdict, waive a deadline for all that have it, or remind"
                    + " the owners of all of which something is due; or of those that a filter leaves; for operators",
            description = "To certify takes a verdict, to waive a deadline and a reason; to remind may name a"
                + " deadline, and writes to the owners of an account of each offer and deadline once a day at most, by"
                + " the days of its zone; an outcome is that of the deadline that is waived or reminded of. What"
                + " somebody does meanwhile is left alone. Asked for again, it goes on with what is left.")
    @Refuses({
        Code.OPERATOR_ONLY,
        Code.UNKNOWN_VALUE,
        Code.UNKNOWN_DEADLINE,
        Code.NOT_WAIVABLE,
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
        granted(AccountAccess.operatorOnly(who, Outcome::done));
        Outcome<Job> job = switch (body.read()) {
            case CERTIFY -> startOfferWork.certify(who, body.certification());
            case WAIVE -> startOfferWork.waive(who, body.waiver(startOfferWork::deadline));
            case REMIND -> startOfferWork.remind(who, body.reminder(startOfferWork::deadline));
        };
        return JobPath.begun(
                granted(
                        job,
                        Map.of(
                                Code.UNKNOWN_DEADLINE, "#/deadline",
                                Code.VALUE_MISSING, "#/reason",
                                Code.VALUE_TOO_LONG, "#/reason",
                                Code.CONTROL_CHARACTERS, "#/reason")),
                language);
    }
}
