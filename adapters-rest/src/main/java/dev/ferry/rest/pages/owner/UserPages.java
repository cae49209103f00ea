package dev.ferry.rest.pages.owner;

import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.ShowUser;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
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
import java.util.OptionalLong;

/** What Account Settings do to one user; each form leads back there (R11, R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/settings/users/{userId}")
public final class UserPages implements JerseyPart {
    private static final String SHOWN_ROLE = "was-role";

    private final ShowUser showUser;
    private final ChangeRole changeRole;
    private final RemoveUser removeUser;
    private final MapUser mapUser;
    private final ResendUserInvitation resendUserInvitation;
    private final SettingsPages settings;

    @Inject
    UserPages(
            ShowUser showUser,
            ChangeRole changeRole,
            RemoveUser removeUser,
            MapUser mapUser,
            ResendUserInvitation resendUserInvitation,
            SettingsPages settings) {
        this.showUser = showUser;
        this.changeRole = changeRole;
        this.removeUser = removeUser;
        this.mapUser = mapUser;
        this.resendUserInvitation = resendUserInvitation;
        this.settings = settings;
    }

    /** Above the addresses of the forms: there is no page about one user. */
    @GET
    public Response show(@Context PageCall call) {
        return Answers.to("/accounts/" + call.account().value() + "/settings");
    }

    @POST
    @Path("role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response role(@Context PageCall call, @PathParam("userId") String userId) {
        return act(
                call,
                userId,
                (user, version) -> role(call.form())
                        .then(role -> changeRole.run(
                                call.who(),
                                call.account(),
                                user,
                                role,
                                version,
                                call.page().language()))
                        .map(_ -> SettingsNotice.CHANGED));
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@Context PageCall call, @PathParam("userId") String userId) {
        return act(
                call,
                userId,
                (user, version) -> removeUser
                        .run(
                                call.who(),
                                call.account(),
                                user,
                                version,
                                call.page().language())
                        .map(_ -> SettingsNotice.REMOVED));
    }

    @POST
    @Path("mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(@Context PageCall call, @PathParam("userId") String userId) {
        return act(
                call,
                userId,
                (user, version) -> call.form()
                        .text("email")
                        .then(email -> role(call.form())
                                .then(role -> mapUser.run(
                                        call.who(),
                                        call.account(),
                                        user,
                                        email,
                                        role,
                                        version,
                                        call.page().language())))
                        .map(_ -> SettingsNotice.LET_IN));
    }

    @POST
    @Path("invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@Context PageCall call, @PathParam("userId") String userId) {
        return act(
                call,
                userId,
                (user, _) -> resendUserInvitation
                        .run(call.who(), call.account(), user, call.page().language())
                        .map(_ -> SettingsNotice.INVITED));
    }

    @FunctionalInterface
    private interface Act {

        /** @param version that the user must still have */
        Outcome<SettingsNotice> on(UserId user, OptionalLong version);
    }

    /** Back to the settings, or the settings again with what was wrong. */
    private Response act(PageCall call, String userId, Act act) {
        return switch (UserId.parse(userId)) {
            case Done<UserId>(var user) ->
                settings.ended(
                        call,
                        asShown(call, user).then(version -> act.on(user, version)),
                        SettingsForm.of(user, call.form()));
            case Refused<UserId> _ ->
                settings.ended(call, Outcome.refused(Code.USER_NOT_FOUND, "userId", ""), SettingsForm.NONE);
        };
    }

    /**
     * The version of the user, if they have the role with which the page showed them; none where the form does not say.
     */
    private Outcome<OptionalLong> asShown(PageCall call, UserId user) {
        if (!call.form().isSent(SHOWN_ROLE)) {
            return Outcome.done(OptionalLong.empty());
        }
        return showUser.run(call.who(), call.account(), user)
                .then(found -> roleOf(found.value()).equals(call.form().shown(SHOWN_ROLE))
                        ? Outcome.done(OptionalLong.of(found.version()))
                        : Outcome.refused(Code.CHANGED_MEANWHILE));
    }

    private static String roleOf(User user) {
        return user.role().map(Role::slug).orElse("");
    }

    private static Outcome<Role> role(Fields fields) {
        return fields.text("role").then(typed -> Slug.parse(Role.class, typed));
    }
}
