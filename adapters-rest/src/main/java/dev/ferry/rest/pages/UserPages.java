package dev.ferry.rest.pages;

import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendInvitation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.pages.SettingsView.Typed;
import dev.ferry.rest.server.AccountPath;
import dev.ferry.rest.server.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;

/** What Account Settings do to one user; each form leads back there (R11, R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/settings/users/{userId}")
public final class UserPages implements JerseyPart {
    private final ChangeRole changeRole;
    private final RemoveUser removeUser;
    private final MapUser mapUser;
    private final ResendInvitation resendInvitation;
    private final SettingsPages settings;

    @Inject
    UserPages(
            ChangeRole changeRole,
            RemoveUser removeUser,
            MapUser mapUser,
            ResendInvitation resendInvitation,
            SettingsPages settings) {
        this.changeRole = changeRole;
        this.removeUser = removeUser;
        this.mapUser = mapUser;
        this.resendInvitation = resendInvitation;
        this.settings = settings;
    }

    @POST
    @Path("role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response role(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            @PathParam("userId") String userId,
            MultivaluedMap<String, String> form) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        Outcome<?> changed = user(userId)
                .then(user -> role(new Fields(form))
                        .then(role -> changeRole.run(who, id, user, role, OptionalLong.empty(), visit.language())));
        return settings.ended(visit, who, id, changed, Typed.NOTHING);
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            @PathParam("userId") String userId) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        Outcome<?> removed =
                user(userId).then(user -> removeUser.run(who, id, user, OptionalLong.empty(), visit.language()));
        return settings.ended(visit, who, id, removed, Typed.NOTHING);
    }

    @POST
    @Path("mapping")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response map(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            @PathParam("userId") String userId,
            MultivaluedMap<String, String> form) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        Fields fields = new Fields(form);
        Outcome<?> mapped = user(userId)
                .then(user -> fields.text("email")
                        .then(email -> role(fields)
                                .then(role -> mapUser.run(
                                        who, id, user, email, role, OptionalLong.empty(), visit.language()))));
        return settings.ended(visit, who, id, mapped, Typed.NOTHING);
    }

    @POST
    @Path("invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            @PathParam("userId") String userId) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        Outcome<?> sent = user(userId).then(user -> resendInvitation.run(who, id, user, visit.language()));
        return settings.ended(visit, who, id, sent, Typed.NOTHING);
    }

    private static Outcome<Role> role(Fields fields) {
        return fields.text("role").then(typed -> Slug.parse(Role.class, typed));
    }

    private static Outcome<UserId> user(String typed) {
        return UserId.parse(typed) instanceof Done<UserId> known
                ? known
                : Outcome.refused(Code.USER_NOT_FOUND, "userId", "");
    }
}
