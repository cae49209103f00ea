package dev.ferry.rest.pages.operator.desk;

import dev.ferry.application.membership.ConfirmedNumber;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.tenant.TenantId;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MPN IDs that the registry knows and whose tenant nobody said, to be confirmed (R8). */
@Paged
@Singleton
@Path(MembershipPages.HERE)
public final class MembershipPages implements JerseyPart {
    static final String HERE = "/operator/memberships";
    private static final String TEMPLATE = "operator/desk/memberships.jte";
    private static final int PAGE = 25;

    /** What is wrong with the tenant as it was typed. */
    private static final Set<Code> TYPED = Set.of(Code.MALFORMED_ID, Code.VALUE_TOO_LONG, Code.CONTROL_CHARACTERS);

    private final UnconfirmedNumbers numbers;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    MembershipPages(UnconfirmedNumbers numbers, SaidOnce said, Answers answers) {
        this.numbers = numbers;
        this.said = said;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(),
                view(call, call.query(), Typed.NOTHING),
                view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    /** Says of which tenant the number is that this account waits for. */
    @POST
    @Path("{publisherId}/{mpnId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@Context PageCall call, @PathParam("mpnId") String number) {
        Fields fields = call.form();
        Outcome<ConfirmedNumber> confirmed = MpnId.parse(number)
                .then(mpnId -> fields.line("tenant")
                        .then(TenantId::parse)
                        .then(tenant -> Slug.parse(MembershipKind.class, fields.shown("kind"))
                                .then(kind -> numbers.confirm(call.who(), mpnId, tenant, kind))));
        return switch (confirmed) {
            case Done<ConfirmedNumber>(var one) ->
                said.leading(
                        trail(fields).here(),
                        OperatorNotice.MEMBERSHIP_CONFIRMED.of(
                                number,
                                one.tenantName()
                                        .orElseGet(
                                                () -> one.membership().tenant().toString())));
            case Refused<ConfirmedNumber>(var reason) -> refused(call, reason);
        };
    }

    private Response refused(PageCall call, Refusal reason) {
        Fields fields = call.form();
        Typed form = new Typed(call.account().value(), fields.shownInALine("tenant"));
        return answers.to(
                call.page(),
                view(call, fields, form),
                view -> answers.again(
                        reason,
                        TEMPLATE,
                        view.telling(FieldError.of(
                                TYPED.contains(reason.code()) && view.isShown(form.account()) ? form.field() : "",
                                reason,
                                call.page()))));
    }

    private Outcome<MembershipsView> view(PageCall call, Fields where, Typed typed) {
        Trail trail = trail(where);
        return numbers.page(call.who(), place(trail.after()), PAGE)
                .map(part -> new MembershipsView(
                        call.page(),
                        part.numbers(),
                        trail,
                        part.next().map(last -> trail.next(last.value())).orElse(""),
                        typed,
                        FieldError.NONE,
                        OperatorNotice.told(call, said)));
    }

    /** On which page of the list the forms stand, as these fields tell it. */
    private static Trail trail(Fields fields) {
        return Trail.of(HERE, Map.of(), fields);
    }

    /** The first, where it cannot be read. */
    private static Optional<PublisherId> place(String written) {
        return PublisherId.parse(written) instanceof Done<PublisherId>(var account)
                ? Optional.of(account)
                : Optional.empty();
    }

    /**
     * What was typed into the form of one of them.
     *
     * @param account that waits for it; empty where nothing was
     */
    record Typed(String account, String tenant) {
        static final Typed NOTHING = new Typed("", "");

        String field() {
            return fieldOf(account);
        }

        static String fieldOf(String account) {
            return "tenant-" + account;
        }
    }
}
