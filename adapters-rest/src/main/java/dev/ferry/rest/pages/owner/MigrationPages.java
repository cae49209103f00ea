package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.GiveWorkEmail.Given;
import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.application.guided.MovePlan;
import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.application.guided.ReviewMove;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.ShowSentCode;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.invitation.NoteVisit;
import dev.ferry.application.proof.SentCode;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.CodeLimit;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.owner.MigrationView.Stage;
import dev.ferry.rest.pages.owner.MigrationView.Typed;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The guided migration: one step at a time, to be left and come back to (R5 to R10). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/migration")
public final class MigrationPages implements JerseyPart {
    private static final String TEMPLATE = "owner/migration.jte";
    private static final String CODE = "code";
    private static final String AGAIN = "again";
    private static final String AGREED = "agreed";

    private final ShowAccount showAccount;
    private final ShowMigration showMigration;
    private final ShowSentCode showSentCode;
    private final NoteVisit noteVisit;
    private final ReviewMove reviewMove;
    private final StartMigration startMigration;
    private final GiveWorkEmail giveWorkEmail;
    private final ProveWorkEmail proveWorkEmail;
    private final GiveMembership giveMembership;
    private final EnrolCompany enrolCompany;
    private final CompleteMigration completeMigration;
    private final Answers answers;

    @Inject
    MigrationPages(
            ShowAccount showAccount,
            ShowMigration showMigration,
            ShowSentCode showSentCode,
            NoteVisit noteVisit,
            ReviewMove reviewMove,
            StartMigration startMigration,
            GiveWorkEmail giveWorkEmail,
            ProveWorkEmail proveWorkEmail,
            GiveMembership giveMembership,
            EnrolCompany enrolCompany,
            CompleteMigration completeMigration,
            Answers answers) {
        this.showAccount = showAccount;
        this.showMigration = showMigration;
        this.showSentCode = showSentCode;
        this.noteVisit = noteVisit;
        this.reviewMove = reviewMove;
        this.startMigration = startMigration;
        this.giveWorkEmail = giveWorkEmail;
        this.proveWorkEmail = proveWorkEmail;
        this.giveMembership = giveMembership;
        this.enrolCompany = enrolCompany;
        this.completeMigration = completeMigration;
        this.answers = answers;
    }

    private static String address(PageCall call) {
        return "/accounts/" + call.account().value() + "/migration";
    }

    @GET
    public Response show(
            @Context PageCall call,
            @QueryParam("step") @Nullable String step,
            @QueryParam(AGAIN) @Nullable String again) {
        return answers.to(
                call.page(),
                view(
                        call,
                        (progress, sent) -> chosen(progress, sent, step),
                        Typed.email(offered(call.who())),
                        FieldError.NONE,
                        again != null),
                view -> {
                    noteVisit.run(call.who(), call.account());
                    return answers.page(TEMPLATE, view);
                });
    }

    /**
     * A step that was taken may be gone back to; one that is ahead may not be gone to. Who left before they gave the
     * code that was sent comes back to that.
     */
    private static Stage chosen(MigrationProgress progress, Optional<SentCode> sent, @Nullable String step) {
        Stage here = MigrationView.stageOf(progress);
        boolean underWay = here != Stage.PREPARE && here != Stage.DONE;
        if (underWay && "work-email".equals(step)) {
            return Stage.WORK_EMAIL;
        }
        if (underWay && "membership".equals(step) && MigrationView.mayGiveAnother(progress)) {
            return Stage.MEMBERSHIP;
        }
        boolean waits = here == Stage.WORK_EMAIL && sent.filter(SentCode::good).isPresent();
        boolean asked = underWay && CODE.equals(step) && sent.isPresent();
        return waits || asked ? Stage.CODE : here;
    }

    /** The address of the sign-in goes first (R5). */
    private static String offered(Requester who) {
        return who.person()
                .filter(person -> !person.signIn().personal())
                .map(person -> person.address().shown())
                .orElse("");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@Context PageCall call) {
        return answers.to(call.page(), startMigration.run(call.who(), call.account()), _ -> Answers.to(address(call)));
    }

    @POST
    @Path("work-email")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response workEmail(@Context PageCall call) {
        Fields fields = call.form();
        return taken(
                call,
                fields.text("email")
                        .then(email -> giveWorkEmail.run(
                                call.who(), call.account(), email, call.page().language())),
                given -> switch (given) {
                    case Given.Proved _ -> Answers.to(address(call));
                    case Given.CodeSent _ ->
                        Answers.to(address(call) + "?step=" + CODE + (fields.isSent(AGAIN) ? '&' + AGAIN + "=on" : ""));
                },
                new Mistake(
                        fields.isSent(AGAIN) ? Stage.CODE : Stage.WORK_EMAIL,
                        _ -> fields.isSent(AGAIN) ? CODE : "email",
                        Typed.email(fields.shown("email")),
                        true));
    }

    @POST
    @Path("work-email/proof")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response proof(@Context PageCall call) {
        return taken(
                call,
                proveWorkEmail.run(call.who(), call.account(), call.form().pasted(CODE), Optional.of(call.token())),
                _ -> Answers.to(address(call)),
                new Mistake(Stage.CODE, _ -> CODE, Typed.email("")));
    }

    @POST
    @Path("membership")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response membership(@Context PageCall call) {
        Fields fields = call.form();
        return taken(
                call,
                fields.text("mpnId").then(mpnId -> giveMembership.run(call.who(), call.account(), mpnId)),
                _ -> Answers.to(address(call)),
                new Mistake(Stage.MEMBERSHIP, _ -> "mpnId", new Typed("", fields.shown("mpnId"), "", "", "")));
    }

    @POST
    @Path("membership/enrolment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enrolment(@Context PageCall call) {
        Fields fields = call.form();
        return taken(
                call,
                company(fields)
                        .then(company -> enrolCompany.run(
                                call.who(), call.account(), company, call.page().language())),
                _ -> Answers.to(address(call)),
                new Mistake(
                        Stage.MEMBERSHIP,
                        reason -> fieldOf(reason, fields),
                        new Typed(
                                "",
                                "",
                                fields.shown("companyName"),
                                fields.shown("country"),
                                fields.shown("address"))));
    }

    private static Outcome<Company> company(Fields fields) {
        return fields.text("companyName")
                .then(name -> fields.text("country")
                        .then(country -> fields.text("address")
                                .then(address -> Company.parse(
                                        name,
                                        country,
                                        Optional.of(address).filter(text -> !VisibleText.isBlank(text))))));
    }

    private static String fieldOf(Refusal reason, Fields fields) {
        return switch (reason.code()) {
            case VALUE_MISSING -> "companyName";
            case VALUE_TOO_LONG, CONTROL_CHARACTERS ->
                Stream.of("companyName", "country", "address")
                        .filter(field -> fields.text(field) instanceof Refused)
                        .findFirst()
                        .orElse("companyName");
            case MALFORMED_COUNTRY -> "country";
            default -> "";
        };
    }

    @POST
    @Path("completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response complete(@Context PageCall call) {
        return isAgreed(call) ? completed(call) : agreementMissing(call);
    }

    /** Nobody loses a role unseen (R11): where somebody would, the owner says that they have seen it. */
    private boolean isAgreed(PageCall call) {
        return call.form().isSent(AGREED)
                || !(reviewMove.run(call.who(), call.account()) instanceof Done<Optional<MovePlan>>(var plan))
                || plan.map(MovePlan::withoutRole)
                        .filter(some -> !some.isEmpty())
                        .isEmpty();
    }

    private Response agreementMissing(PageCall call) {
        Refusal missing = new Refusal(Code.VALUE_MISSING);
        String text = call.page().text("page.migration.review.agree.missing");
        FieldError error = new FieldError(AGREED, missing.code().slug(), text, List.of());
        return answers.to(
                call.page(),
                view(call, (progress, _) -> MigrationView.stageOf(progress), Typed.email(""), error, false),
                view -> answers.again(missing, TEMPLATE, view));
    }

    private Response completed(PageCall call) {
        return taken(
                call,
                completeMigration.run(call.who(), call.account()),
                _ -> Answers.to(address(call)),
                new Mistake(Stage.REVIEW, _ -> "", Typed.email("")));
    }

    /**
     * How a step that was turned down is shown again.
     *
     * @param fieldOf beside which field the reason stands
     * @param asked whether a code was asked for
     */
    private record Mistake(Stage stage, Function<Refusal, String> fieldOf, Typed typed, boolean asked) {
        Mistake(Stage stage, Function<Refusal, String> fieldOf, Typed typed) {
            this(stage, fieldOf, typed, false);
        }
    }

    private <T> Response taken(PageCall call, Outcome<T> outcome, Function<T, Response> done, Mistake mistake) {
        return switch (outcome) {
            case Done<T>(var value) -> done.apply(value);
            case Refused<T>(var reason) -> turnedDown(call, reason, mistake);
        };
    }

    /**
     * Anyone who may not take the step, or has come too far or not far enough for it, sees where the migration stands
     * instead.
     */
    private Response turnedDown(PageCall call, Refusal reason, Mistake mistake) {
        if (mistake.asked() && CodeLimit.isReached(reason)) {
            return noMoreCodes(call, reason, mistake);
        }
        FieldError error = FieldError.of(mistake.fieldOf().apply(reason), reason, call.page());
        return answers.to(
                call.page(),
                view(call, (progress, _) -> standing(progress, reason, mistake), mistake.typed(), error, false),
                view -> answers.again(reason, TEMPLATE, view));
    }

    /** Who has a code that is good is asked for it, whatever address they typed now. */
    private Response noMoreCodes(PageCall call, Refusal reason, Mistake mistake) {
        boolean waits = showSentCode.run(call.who(), call.account()) instanceof Done<Optional<SentCode>>(var sent)
                && sent.filter(SentCode::good).isPresent();
        FieldError error = waits
                ? CodeLimit.besideCode(reason, Purpose.WORK_EMAIL, call.page())
                : CodeLimit.beside(mistake.fieldOf().apply(reason), reason, call.page());
        return answers.to(
                call.page(),
                view(call, (_, _) -> waits ? Stage.CODE : mistake.stage(), mistake.typed(), error, false),
                view -> answers.again(reason, TEMPLATE, view));
    }

    private static Stage standing(MigrationProgress progress, Refusal reason, Mistake mistake) {
        return switch (reason.code().kind()) {
            case INVALID, LIMITED -> mistake.stage();
            default -> MigrationView.stageOf(progress);
        };
    }

    private Outcome<MigrationView> view(
            PageCall call,
            BiFunction<MigrationProgress, Optional<SentCode>, Stage> stage,
            Typed typed,
            FieldError error,
            boolean again) {
        Requester who = call.who();
        PublisherId id = call.account();
        return showMigration
                .run(who, id)
                .then(progress -> showAccount
                        .run(who, id)
                        .then(account -> showSentCode.run(who, id).then(sent -> {
                            Stage shown = stage.apply(progress, sent);
                            return (shown == Stage.REVIEW
                                            ? reviewMove.run(who, id)
                                            : Outcome.<Optional<MovePlan>>done(Optional.empty()))
                                    .map(plan -> new MigrationView(
                                            call.page(),
                                            account.displayName(),
                                            progress,
                                            shown,
                                            typed.knowing(account.company()),
                                            sent,
                                            plan,
                                            again,
                                            error));
                        })));
    }
}
