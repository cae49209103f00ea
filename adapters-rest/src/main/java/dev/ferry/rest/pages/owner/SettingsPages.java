package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.AddressList;
import dev.ferry.application.user.Batch;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
    public Response show(@Context PageCall call, @QueryParam(SettingsNotice.PARAMETER) @Nullable String done) {
        return answers.to(
                call.page(),
                view(call, SettingsForm.NONE, FieldError.NONE).map(view -> view.after(said(done))),
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
    public Response profile(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<?> changed = ProfileChange.read(fields)
                .then(change -> changeSettings.run(call.who(), call.account(), change.wish(), change::isOf));
        return ended(call, changed.map(_ -> SettingsNotice.SAVED), SettingsForm.profile(fields));
    }

    @POST
    @Path("users")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@Context PageCall call) {
        Fields fields = call.form();
        SettingsForm form = SettingsForm.adding(fields);
        Outcome<Batch> asked = fields.line("emails")
                .then(emails -> fields.text("role")
                        .then(role -> Slug.parse(Role.class, role))
                        .map(role -> addUsers.runTellingAll(
                                call.who(),
                                call.account(),
                                requests(emails, role),
                                call.page().language())));
        return switch (asked) {
            case Refused<Batch>(var reason) -> ended(call, Outcome.refused(reason), form);
            case Done<Batch>(Batch.Added _) -> ended(call, Outcome.done(SettingsNotice.ADDED), form);
            case Done<Batch>(Batch.Stopped(var faults)) ->
                again(
                        call,
                        faults.getFirst().reason(),
                        faults.stream().map(Batch.Fault::reason).toList(),
                        form);
        };
    }

    @POST
    @Path("programs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addProgram(@Context PageCall call) {
        ProgramForm program = new ProgramForm(call.form());
        Outcome<?> added = program.request()
                .then(wish -> addUsers.run(
                        call.who(), call.account(), List.of(wish), call.page().language()));
        return ended(call, added.map(_ -> SettingsNotice.ADDED), program.typed());
    }

    private static List<UserRequest> requests(String emails, Role role) {
        return AddressList.parse(emails).stream()
                .<UserRequest>map(
                        one -> new UserRequest.Person(one.email(), one.name(), Optional.of(role), Optional.empty()))
                .toList();
    }

    /**
     * Back to the page, or the page again with what was wrong. Who took themselves out of the account finds the others.
     */
    Response ended(PageCall call, Outcome<SettingsNotice> outcome, SettingsForm form) {
        return switch (outcome) {
            case Done<SettingsNotice>(var done) ->
                Answers.to(
                        showAccount.run(call.who(), call.account()) instanceof Done
                                ? "/accounts/" + call.account().value() + "/settings?" + SettingsNotice.PARAMETER + '='
                                        + done.slug()
                                : "/");
            case Refused<SettingsNotice>(var reason) -> again(call, reason, List.of(reason), form);
        };
    }

    private Response again(PageCall call, Refusal reason, List<Refusal> told, SettingsForm form) {
        return answers.to(
                call.page(),
                view(call, form, FieldError.of(form.fieldOf(reason.code()), told, call.page())),
                view -> answers.again(reason, TEMPLATE, view));
    }

    private Outcome<SettingsView> view(PageCall call, SettingsForm form, FieldError error) {
        return listUsers
                .run(call.who(), call.account())
                .then(users -> showAccount
                        .run(call.who(), call.account())
                        .map(account -> new SettingsView(
                                call.page(), account, users, sync(call), form, error, Optional.empty())));
    }

    /** Not told to everybody who sees the users. */
    private Optional<SyncView> sync(PageCall call) {
        return showSync.of(call.who(), call.account()) instanceof Done<SyncView>(var view)
                ? Optional.of(view)
                : Optional.empty();
    }
}
