package dev.ferry.rest.pages.owner;

import dev.ferry.application.undo.DelayAct;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.ShowUser;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserId;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
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
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What Account Settings do to one user; each form leads back there (R11, R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/settings/users/{userId}")
public final class UserPages implements JerseyPart {
    private static final String SHOWN_ROLE = "was-role";
    private static final String CONFIRMED = "confirmed";

    private final ShowUser showUser;
    private final DelayAct delayAct;
    private final MapUser mapUser;
    private final ResendUserInvitation resendUserInvitation;
    private final SettingsPages settings;
    private final Answers answers;

    @Inject
    UserPages(
            ShowUser showUser,
            DelayAct delayAct,
            MapUser mapUser,
            ResendUserInvitation resendUserInvitation,
            SettingsPages settings,
            Answers answers) {
        this.showUser = showUser;
        this.delayAct = delayAct;
        this.mapUser = mapUser;
        this.resendUserInvitation = resendUserInvitation;
        this.settings = settings;
        this.answers = answers;
    }

    /** Above the addresses of the forms: there is no page about one user. */
    @GET
    public Response show(@Context PageCall call) {
        return Answers.to("/accounts/" + call.account().value() + "/settings");
    }

    @GET
    @Path("role")
    public Response askBeforeRole(@Context PageCall call, @PathParam("userId") String userId) {
        Fields query = call.query();
        return shown(
                call,
                role(query) instanceof Done<Role>(var role)
                        ? question(call, query, userId, Optional.of(role), user -> takesOwner(call, user, role))
                        : Optional.empty());
    }

    @POST
    @Path("role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response role(@Context PageCall call, @PathParam("userId") String userId) {
        Outcome<Role> wished = role(call.form());
        Optional<Response> question = wished instanceof Done<Role>(var role)
                ? asked(call, userId, Optional.of(role), user -> takesOwner(call, user, role))
                : Optional.empty();
        return question.orElseGet(() -> act(
                call,
                userId,
                (user, version) -> wished.then(role -> delayed(
                        call,
                        new UndoableAct.ChangeRole(call.account(), user.id(), role, version),
                        SettingsNotice.of(
                                Kind.CHANGED,
                                SettingsView.nameOf(user),
                                call.page().messages().role(role))))));
    }

    @GET
    @Path("removal")
    public Response askBeforeRemoval(@Context PageCall call, @PathParam("userId") String userId) {
        return shown(call, question(call, call.query(), userId, Optional.empty(), _ -> true));
    }

    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@Context PageCall call, @PathParam("userId") String userId) {
        return asked(call, userId, Optional.empty(), _ -> true)
                .orElseGet(() -> act(
                        call,
                        userId,
                        (user, version) -> delayed(
                                call,
                                new UndoableAct.RemoveUser(call.account(), user.id(), version),
                                SettingsNotice.of(Kind.REMOVED, SettingsView.nameOf(user)))));
    }

    /** What waits is told by the page itself, and nothing is said before it is done. */
    private Outcome<Optional<SettingsNotice>> delayed(PageCall call, UndoableAct act, SettingsNotice done) {
        Outcome<Optional<DelayedAct>> asked =
                delayAct.run(call.who(), act, call.page().language());
        return asked.map(waiting -> {
            waiting.ifPresent(one -> call.asked().add(one.id(), done.words().getFirst()));
            return waiting.isPresent() ? Optional.empty() : Optional.of(done);
        });
    }

    /** Whether an owner would be none any more, or the reader something else than they are. */
    private static boolean takesOwner(PageCall call, User user, Role next) {
        boolean changes = !user.role().equals(Optional.of(next));
        boolean self = call.who()
                .person()
                .filter(person -> user.isKnownAs(person.address()))
                .isPresent();
        return changes && (self || user.role().equals(Optional.of(Role.OWNER)));
    }

    /**
     * On to the question that goes before what takes something away from somebody; absent where it was answered, is not
     * needed, or the reader may not do it, which they are told then. The question has an address of its own, so that it
     * can be loaded anew, gone back to and read in another language.
     */
    private Optional<Response> asked(PageCall call, String userId, Optional<Role> next, Predicate<User> isNeeded) {
        Fields form = call.form();
        return form.isSent(CONFIRMED)
                ? Optional.empty()
                : question(call, form, userId, next, isNeeded).map(view -> Answers.to(view.own(SHOWN_ROLE)));
    }

    /** Absent where there is nothing to ask of this reader about that user. */
    private Optional<ConfirmView> question(
            PageCall call, Fields sent, String userId, Optional<Role> next, Predicate<User> isNeeded) {
        if (!(UserId.parse(userId) instanceof Done<UserId>(var id))
                || !(settings.view(call, Part.USERS, SettingsForm.NONE, FieldError.NONE)
                        instanceof Done<SettingsView>(var view))) {
            return Optional.empty();
        }
        return view.users().stream()
                .filter(user -> user.id().equals(id))
                .filter(view::manages)
                .filter(isNeeded)
                .findFirst()
                .map(user -> new ConfirmView(
                        call.page(),
                        view.account(),
                        user,
                        sent.isSent(SHOWN_ROLE) ? sent.shown(SHOWN_ROLE) : roleOf(user),
                        next,
                        next.isPresent() ? "role" : "removal"));
    }

    private Response shown(PageCall call, Optional<ConfirmView> question) {
        return question.map(view -> answers.page("owner/confirm.jte", view)).orElseGet(() -> show(call));
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
                                        user.id(),
                                        email,
                                        role,
                                        OptionalLong.of(version),
                                        call.page().language()))
                                .map(_ -> Optional.of(
                                        SettingsNotice.of(Kind.LET_IN, SettingsView.nameOf(user), email.strip())))));
    }

    @POST
    @Path("invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@Context PageCall call, @PathParam("userId") String userId) {
        return act(
                call,
                userId,
                (user, _) -> resendUserInvitation
                        .run(call.who(), call.account(), user.id(), call.page().language())
                        .map(_ -> Optional.of(SettingsNotice.of(Kind.RESENT, SettingsView.nameOf(user)))));
    }

    @FunctionalInterface
    private interface Act {

        /** @param version that the user must still have */
        Outcome<Optional<SettingsNotice>> on(User user, long version);
    }

    /** Back to the settings, or the settings again with what was wrong. */
    private Response act(PageCall call, String userId, Act act) {
        return switch (UserId.parse(userId)) {
            case Done<UserId>(var id) ->
                settings.endedSayingPerhaps(
                        call,
                        showUser.run(call.who(), call.account(), id)
                                .then(found -> asShown(call, found))
                                .then(found -> act.on(found.value(), found.version())),
                        SettingsForm.of(id, call.form()));
            case Refused<UserId> _ ->
                settings.ended(call, Outcome.refused(Code.USER_NOT_FOUND, "userId", ""), SettingsForm.NONE);
        };
    }

    /** The user, if they have the role with which the page showed them, or the form does not say which. */
    private static Outcome<Versioned<User>> asShown(PageCall call, Versioned<User> found) {
        return !call.form().isSent(SHOWN_ROLE)
                        || roleOf(found.value()).equals(call.form().shown(SHOWN_ROLE))
                ? Outcome.done(found)
                : Outcome.refused(Code.CHANGED_MEANWHILE);
    }

    private static String roleOf(User user) {
        return user.role().map(Role::slug).orElse("");
    }

    private static Outcome<Role> role(Fields fields) {
        return fields.text("role").then(typed -> Slug.parse(Role.class, typed));
    }
}
