package dev.ferry.rest.pages.operator;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.sync.DropChange;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What the legacy portal is owed, and what of it waits for a person (R16). */
@Paged
@Singleton
@Path(SyncPages.HERE)
public final class SyncPages implements JerseyPart {
    private static final String TEMPLATE = "operator/sync.jte";
    static final String HERE = "/operator/sync-back";

    private final ShowSync showSync;
    private final RetrySync retrySync;
    private final DropChange dropChange;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    SyncPages(ShowSync showSync, RetrySync retrySync, DropChange dropChange, SaidOnce said, Answers answers) {
        this.showSync = showSync;
        this.retrySync = retrySync;
        this.dropChange = dropChange;
        this.said = said;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(), view(call, FieldError.NONE), view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    /** Of one account, or of all where none is named. */
    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(@Context PageCall call) {
        Outcome<Integer> retried = AccountAccess.operatorOnly(
                call.who(),
                () -> call.form()
                        .text("account")
                        .then(SyncPages::account)
                        .then(account -> retrySync.run(call.who(), account)));
        return answers.to(
                call.page(),
                retried,
                number -> said.leading(
                        HERE, OperatorNotice.SYNC_RETRIED.of(call.page().number(number))));
    }

    /**
     * Gives up a change of an account for good, where that is confirmed; what it leaves behind is seen in the
     * comparison.
     */
    @POST
    @Path("drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<PublisherId> dropped = AccountAccess.operatorOnly(call.who(), () -> confirmed(fields))
                .then(PublisherId::parse)
                .then(account -> dropChange
                        .run(call.who(), account, fields.number("number").orElse(0)) // that of no change
                        .map(_ -> account));
        return switch (dropped) {
            case Done<PublisherId>(var account) ->
                said.leading("/operator/accounts/" + account + "/comparison", OperatorNotice.DROPPED.of());
            case Refused<PublisherId>(var reason) ->
                answers.to(
                        call.page(),
                        view(call, FieldError.of(fields.shown("number"), reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private static Outcome<String> confirmed(Fields fields) {
        return fields.isSent("confirmed") ? fields.text("account") : Outcome.refused(Code.VALUE_MISSING);
    }

    private Outcome<SyncBackView> view(PageCall call, FieldError error) {
        return showSync.ofAll(call.who())
                .map(sync -> new SyncBackView(call.page(), sync, OperatorNotice.told(call, said), error));
    }

    private static Outcome<Optional<PublisherId>> account(String typed) {
        return typed.isEmpty()
                ? Outcome.done(Optional.empty())
                : PublisherId.parse(typed).map(Optional::of);
    }
}
