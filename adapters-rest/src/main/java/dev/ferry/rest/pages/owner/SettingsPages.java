package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.Visit;
import dev.ferry.rest.server.access.AccountPath;
import dev.ferry.rest.server.http.JerseyPart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Account Settings in Partner Center: profile and users (R13, R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/settings")
public final class SettingsPages implements JerseyPart {
    private static final String TEMPLATE = "owner/settings.jte";

    private final ShowAccount showAccount;
    private final ListUsers listUsers;
    private final ShowSync showSync;
    private final AddUsers addUsers;
    private final ChangeSettings changeSettings;
    private final Answers answers;

    @Inject
    SettingsPages(
            ShowAccount showAccount,
            ListUsers listUsers,
            ShowSync showSync,
            AddUsers addUsers,
            ChangeSettings changeSettings,
            Answers answers) {
        this.showAccount = showAccount;
        this.listUsers = listUsers;
        this.showSync = showSync;
        this.addUsers = addUsers;
        this.changeSettings = changeSettings;
        this.answers = answers;
    }

    @GET
    public Response show(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            @QueryParam(SettingsNotice.PARAMETER) @Nullable String done) {
        Visit visit = Visit.of(request);
        return answers.to(
                visit,
                view(visit, who, AccountPath.id(typed), SettingsForm.NONE, FieldError.NONE)
                        .map(view -> view.after(said(done))),
                view -> answers.page(TEMPLATE, view));
    }

    /** Whatever else an address may say is passed over. */
    private static Optional<SettingsNotice> said(@Nullable String done) {
        return done != null && Slug.parse(SettingsNotice.class, done) instanceof Done<SettingsNotice>(var known)
                ? Optional.of(known)
                : Optional.empty();
    }

    @POST
    @Path("profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response profile(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            MultivaluedMap<String, String> form) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        Fields fields = new Fields(form);
        Outcome<?> changed =
                ProfileChange.read(fields).then(change -> changeSettings.run(who, id, change.wish(), change::isOf));
        return ended(visit, who, id, changed.map(_ -> SettingsNotice.SAVED), SettingsForm.profile(fields));
    }

    @POST
    @Path("users")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            MultivaluedMap<String, String> form) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        Fields fields = new Fields(form);
        Outcome<?> added = fields.line("emails")
                .then(emails -> fields.text("role")
                        .then(role -> Slug.parse(Role.class, role))
                        .then(role -> addUsers.run(who, id, requests(emails, role), visit.language())));
        return ended(visit, who, id, added.map(_ -> SettingsNotice.ADDED), SettingsForm.adding(fields));
    }

    @POST
    @Path("programs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addProgram(
            @Context ContainerRequestContext request,
            @Context Requester who,
            @PathParam("publisherId") String typed,
            MultivaluedMap<String, String> form) {
        Visit visit = Visit.of(request);
        PublisherId id = AccountPath.id(typed);
        ProgramForm program = new ProgramForm(new Fields(form));
        Outcome<?> added = program.request().then(wish -> addUsers.run(who, id, List.of(wish), visit.language()));
        return ended(visit, who, id, added.map(_ -> SettingsNotice.ADDED), program.typed());
    }

    /** Addresses, parted by commas, semicolons, spaces or lines. */
    private static List<UserRequest> requests(String emails, Role role) {
        return Arrays.stream(emails.split("[\\s,;]+"))
                .filter(email -> !email.isEmpty())
                .<UserRequest>map(
                        email -> new UserRequest.Person(email, Optional.empty(), Optional.of(role), Optional.empty()))
                .toList();
    }

    /** Back to the page, or the page again with what was wrong. Who took themselves out of the account finds the others. */
    Response ended(Visit visit, Requester who, PublisherId id, Outcome<SettingsNotice> outcome, SettingsForm form) {
        return switch (outcome) {
            case Done<SettingsNotice>(var done) ->
                Answers.to(
                        showAccount.run(who, id) instanceof Done
                                ? "/accounts/" + id.value() + "/settings?" + SettingsNotice.PARAMETER + '='
                                        + done.slug()
                                : "/");
            case Refused<SettingsNotice>(var reason) ->
                answers.to(
                        visit,
                        view(visit, who, id, form, FieldError.of(form.fieldOf(reason.code()), reason, visit)),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private Outcome<SettingsView> view(
            Visit visit, Requester who, PublisherId id, SettingsForm form, FieldError error) {
        return listUsers
                .run(who, id)
                .then(users -> showAccount
                        .run(who, id)
                        .map(account ->
                                new SettingsView(visit, account, users, sync(who, id), form, error, Optional.empty())));
    }

    /** Not told to everybody who sees the users. */
    private Optional<SyncView> sync(Requester who, PublisherId id) {
        return showSync.of(who, id) instanceof Done<SyncView>(var view) ? Optional.of(view) : Optional.empty();
    }
}
