package dev.ferry.rest.pages.owner;

import dev.ferry.application.undo.WithdrawAct;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.rest.pages.ActId;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.owner.SettingsNotice.Kind;
import dev.ferry.rest.pages.owner.SettingsView.Part;
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
import java.util.Optional;

/** What was asked of Account Settings, and is taken back as long as it waits; or a refusal that was read (R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/settings/acts/{actId}")
public final class UndoPages implements JerseyPart {
    private final WithdrawAct withdrawAct;
    private final SettingsPages settings;

    @Inject
    UndoPages(WithdrawAct withdrawAct, SettingsPages settings) {
        this.withdrawAct = withdrawAct;
        this.settings = settings;
    }

    /** Above the address of the form: there is no page about one act. */
    @GET
    public Response show(@Context PageCall call) {
        return Answers.to("/accounts/" + call.account().value() + "/settings");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@Context PageCall call, @PathParam("actId") String actId) {
        Outcome<SettingsView> before = settings.view(call, Part.USERS, SettingsForm.NONE, FieldError.NONE);
        Outcome<DelayedAct> withdrawn = ActId.parse(actId).then(id -> withdrawAct.run(call.who(), call.account(), id));
        if (withdrawn instanceof Outcome.Done<DelayedAct>(var act)) {
            call.asked().forget(act.id());
        }
        return settings.endedSayingPerhaps(
                call, withdrawn.then(act -> before.map(view -> said(act, view))), SettingsForm.NONE);
    }

    /** A refusal that was read is said no more. */
    private static Optional<SettingsNotice> said(DelayedAct act, SettingsView view) {
        return act.waits()
                ? Optional.of(SettingsNotice.of(Kind.UNDONE, view.undo().nameIn(act)))
                : Optional.empty();
    }
}
