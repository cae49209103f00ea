package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.application.undo.ShowDelayedActs;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.AddressList;
import dev.ferry.application.user.Batch;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.ShowRolesBefore;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.owner.SettingsNotice.Kind;
import dev.ferry.rest.pages.owner.SettingsView.Part;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Account Settings in Partner Center: profile and users (R13, R15). */
@Paged
@Singleton
@Path("/accounts/{publisherId}/settings")
public final class SettingsPages implements JerseyPart {
    private static final String TEMPLATE = "owner/settings.jte";

    private final ShowAccount showAccount;
    private final ListUsers listUsers;
    private final ShowRolesBefore rolesBefore;
    private final ShowDelayedActs showDelayedActs;
    private final ShowSync showSync;
    private final AddUsers addUsers;
    private final ChangeSettings changeSettings;
    private final SaidOnce saidOnce;
    private final Answers answers;

    @Inject
    SettingsPages(
            ShowAccount showAccount,
            ListUsers listUsers,
            ShowRolesBefore rolesBefore,
            ShowDelayedActs showDelayedActs,
            ShowSync showSync,
            AddUsers addUsers,
            ChangeSettings changeSettings,
            SaidOnce saidOnce,
            Answers answers) {
        this.showAccount = showAccount;
        this.listUsers = listUsers;
        this.rolesBefore = rolesBefore;
        this.showDelayedActs = showDelayedActs;
        this.showSync = showSync;
        this.addUsers = addUsers;
        this.changeSettings = changeSettings;
        this.saidOnce = saidOnce;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return part(call, Part.USERS);
    }

    @GET
    @Path("users")
    public Response adding(@Context PageCall call) {
        return part(call, Part.ADDING);
    }

    @GET
    @Path("programs")
    public Response programs(@Context PageCall call) {
        return part(call, Part.PROGRAMS);
    }

    @GET
    @Path("profile")
    public Response profiled(@Context PageCall call) {
        return part(call, Part.PROFILE);
    }

    private Response part(PageCall call, Part part) {
        Optional<SettingsNotice> said = saidOnce.in(call).flatMap(SettingsNotice::of);
        Outcome<SettingsView> view = view(call, part, SettingsForm.NONE, FieldError.NONE);
        return view instanceof Refused && call.isFor("undo")
                ? Answers.onTo("/") // who took themselves out of the account finds the others
                : answers.to(
                        call.page(),
                        view.map(shown -> shown.after(said)),
                        shown -> saidOnce.after(call, answers.page(TEMPLATE, shown)));
    }

    @POST
    @Path("profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response profile(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<?> changed = ProfileChange.read(fields)
                .then(change -> changeSettings.run(call.who(), call.account(), change.wish(), change::isOf));
        return ended(call, changed.map(_ -> SettingsNotice.of(Kind.SAVED)), SettingsForm.profile(fields));
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
            case Done<Batch>(Batch.Added(var users)) -> ended(call, Outcome.done(added(users)), form);
            case Done<Batch>(Batch.Stopped(var faults)) ->
                again(
                        call,
                        faults.getFirst().reason(),
                        faults.stream().map(Batch.Fault::reason).toList(),
                        form);
        };
    }

    /** Who has access now, and who was invited. */
    private static SettingsNotice added(List<User> users) {
        String now = named(users, user -> user.state() != UserState.INVITATION_PENDING);
        String invited = named(users, user -> user.state() == UserState.INVITATION_PENDING);
        if (invited.isEmpty()) {
            return SettingsNotice.of(Kind.ADDED, now);
        }
        return now.isEmpty()
                ? SettingsNotice.of(Kind.INVITED, invited)
                : SettingsNotice.of(Kind.ADDED_AND_INVITED, now, invited);
    }

    private static String named(List<User> users, Predicate<User> which) {
        return users.stream().filter(which).map(SettingsView::nameOf).collect(Collectors.joining(", "));
    }

    @POST
    @Path("programs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addProgram(@Context PageCall call) {
        ProgramForm program = new ProgramForm(call.form());
        Outcome<SettingsView> shown = view(call, Part.PROGRAMS, program.typed(), FieldError.NONE);
        if (shown instanceof Done<SettingsView>(var view)
                && view.manages()
                && !program.faults().isEmpty()) {
            return wrong(view, program, call.page());
        }
        Outcome<List<User>> added = program.request()
                .then(wish -> addUsers.run(
                        call.who(), call.account(), List.of(wish), call.page().language()));
        return ended(
                call,
                added.map(users -> SettingsNotice.of(Kind.PROGRAM_ADDED, SettingsView.nameOf(users.getFirst()))),
                program.typed());
    }

    /** All that is wrong at once, each beside its field. */
    private Response wrong(SettingsView view, ProgramForm program, PageContext page) {
        List<FieldError> errors = program.faults().entrySet().stream()
                .map(fault -> FieldError.of(fault.getKey(), fault.getValue(), page))
                .toList();
        return answers.again(
                program.faults().values().iterator().next(), TEMPLATE, view.telling(FieldError.ofAll(errors)));
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
        return endedSayingPerhaps(call, outcome.map(Optional::of), form);
    }

    /** The same where what was done may speak for itself on the page. */
    Response endedSayingPerhaps(PageCall call, Outcome<Optional<SettingsNotice>> outcome, SettingsForm form) {
        return switch (outcome) {
            case Done<Optional<SettingsNotice>>(var done) ->
                showAccount.run(call.who(), call.account()) instanceof Done ? back(call, done) : Answers.to("/");
            case Refused<Optional<SettingsNotice>>(var reason) -> again(call, reason, List.of(reason), form);
        };
    }

    private Response back(PageCall call, Optional<SettingsNotice> done) {
        String settings = "/accounts/" + call.account().value() + "/settings";
        return done.map(notice ->
                        saidOnce.leading(settings + (notice.what() == Kind.SAVED ? "/profile" : ""), notice.said()))
                .orElseGet(() -> Answers.to(settings));
    }

    private Response again(PageCall call, Refusal reason, List<Refusal> told, SettingsForm form) {
        return answers.to(
                call.page(),
                view(call, form.part(), form, FieldError.of(form.fieldOf(reason.code()), told, call.page())),
                view -> answers.again(reason, TEMPLATE, view));
    }

    Outcome<SettingsView> view(PageCall call, Part part, SettingsForm form, FieldError error) {
        Requester who = call.who();
        PublisherId id = call.account();
        return listUsers
                .run(who, id)
                .then(users -> rolesBefore
                        .run(who, id)
                        .then(before -> showDelayedActs
                                .run(who, id)
                                .then(waiting -> showAccount
                                        .run(who, id)
                                        .map(account -> new SettingsView(
                                                call.page(),
                                                account,
                                                users,
                                                before,
                                                sync(call),
                                                new UserUndo(call.page(), id, users, waiting),
                                                part,
                                                form,
                                                error,
                                                Optional.empty())))));
    }

    /** Not told to everybody who sees the users. */
    private Optional<SyncView> sync(PageCall call) {
        return showSync.of(call.who(), call.account()) instanceof Done<SyncView>(var view)
                ? Optional.of(view)
                : Optional.empty();
    }
}
