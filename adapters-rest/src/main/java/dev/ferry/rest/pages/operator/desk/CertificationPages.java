package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.offer.CertifyOffer;
import dev.ferry.application.offer.ListSubmissions;
import dev.ferry.application.offer.OfferView;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.operator.OperatorNotice;
import dev.ferry.rest.pages.operator.Trail;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was handed in for certification, to be decided about where that is Ferry's own to do (R19). */
@Paged
@Singleton
@Path(CertificationPages.HERE)
public final class CertificationPages implements JerseyPart {
    static final String HERE = "/operator/certifications";
    private static final String TEMPLATE = "operator/desk/certifications.jte";
    private static final int PAGE = 25;

    private final ListSubmissions listSubmissions;
    private final CertifyOffer certifyOffer;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    CertificationPages(ListSubmissions listSubmissions, CertifyOffer certifyOffer, SaidOnce said, Answers answers) {
        this.listSubmissions = listSubmissions;
        this.certifyOffer = certifyOffer;
        this.said = said;
        this.answers = answers;
    }

    /** Those that await a verdict, or whose certification stands otherwise. */
    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(),
                view(call, call.query(), Typed.NOTHING),
                view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    /** One is certified, or not for a reason. */
    @POST
    @Path("{publisherId}/{offerId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@Context PageCall call, @PathParam("offerId") String offer) {
        Fields fields = call.form();
        Outcome<OfferView> decided = key(call.account(), offer)
                .then(key -> reasons(fields).then(reasons -> certifyOffer.run(call.who(), key, reasons)));
        return switch (decided) {
            case Done<OfferView>(var view) ->
                said.leading(
                        trail(fields).here(),
                        (view.offer().certification() instanceof Certification.Approved
                                        ? OperatorNotice.CERTIFIED
                                        : OperatorNotice.REJECTED)
                                .of(view.offer().content().name()));
            case Refused<OfferView>(var reason) -> refused(call, offer, reason);
        };
    }

    private Response refused(PageCall call, String offer, Refusal reason) {
        Fields fields = call.form();
        Typed form = new Typed(call.account().value() + "/" + offer, fields.shown("page"), fields.shownLines("text"));
        return answers.to(
                call.page(),
                view(call, fields, form),
                view -> answers.again(
                        reason,
                        TEMPLATE,
                        view.telling(FieldError.of(
                                FieldError.OF_TEXTS.contains(reason.code()) && view.isShown(form.offer())
                                        ? form.field()
                                        : "",
                                reason,
                                call.page()))));
    }

    /** On which page of which list the forms stand, as these fields tell it. */
    private static Trail trail(Fields fields) {
        return Trail.of(HERE, Map.of("state", state(fields).slug()), fields);
    }

    private static Certification.State state(Fields fields) {
        return Slug.parse(Certification.State.class, fields.shown("state"))
                        instanceof Done<Certification.State>(var asked)
                ? asked
                : Certification.State.SUBMITTED;
    }

    /** What cannot name an offer names none that there is. */
    private static Outcome<OfferKey> key(PublisherId account, String typed) {
        return OfferId.parse(typed) instanceof Done<OfferId>(var id)
                ? Outcome.done(new OfferKey(account, id))
                : Outcome.refused(Code.OFFER_NOT_FOUND, "offerId", "");
    }

    /** None where it is certified. */
    private static Outcome<List<Rejection.Reason>> reasons(Fields fields) {
        return switch (fields.shown("verdict")) {
            case "approved" -> Outcome.done(List.of());
            case "rejected" ->
                page(fields)
                        .then(page -> Rejection.Reason.read(page, fields.lines("text"))
                                .map(List::of));
            default -> Outcome.refused(Code.VALUE_MISSING);
        };
    }

    private static Outcome<Optional<Page>> page(Fields fields) {
        String typed = fields.shown("page");
        return typed.isEmpty()
                ? Outcome.done(Optional.empty())
                : Slug.parse(Page.class, typed).map(Optional::of);
    }

    private Outcome<CertificationsView> view(PageCall call, Fields where, Typed typed) {
        Certification.State state = state(where);
        Trail trail = trail(where);
        return listSubmissions.run(call.who(), state, place(trail.after())).map(found -> {
            try (found) {
                List<ManagedOffer> some = found.limit(PAGE + 1L).toList();
                boolean more = some.size() > PAGE;
                List<ManagedOffer> shown = more ? some.subList(0, PAGE) : some;
                return new CertificationsView(
                        call.page(),
                        state,
                        shown,
                        trail,
                        more ? trail.next(written(SubmissionPlace.of(shown.getLast()))) : "",
                        typed,
                        FieldError.NONE,
                        OperatorNotice.told(call, said));
            }
        });
    }

    private static String written(SubmissionPlace place) {
        return place.at() + "/" + place.offer();
    }

    /** The first, where it cannot be read. */
    private static Optional<SubmissionPlace> place(String written) {
        int slash = written.indexOf('/');
        try {
            return slash >= 0 && OfferKey.parse(written.substring(slash + 1)) instanceof Done<OfferKey>(var offer)
                    ? Optional.of(new SubmissionPlace(Instant.parse(written.substring(0, slash)), offer))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * What was typed into the form of one of them.
     *
     * @param offer of which account, and which; empty where nothing was
     */
    record Typed(String offer, String page, String text) {
        static final Typed NOTHING = new Typed("", "", "");

        /** What its field for a text is called. */
        String field() {
            return fieldOf(offer);
        }

        static String fieldOf(String offer) {
            return "text-" + offer;
        }
    }
}
