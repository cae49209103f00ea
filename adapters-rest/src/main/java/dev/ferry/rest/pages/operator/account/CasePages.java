package dev.ferry.rest.pages.operator.account;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowPeople;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.invitation.InvitationRequest;
import dev.ferry.application.invitation.ShowInvitation;
import dev.ferry.application.job.StartInvitations;
import dev.ferry.application.mail.RetryMails;
import dev.ferry.application.mail.ShowMailsAbout;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.pages.Answers;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageCall;
import dev.ferry.rest.pages.Paged;
import dev.ferry.rest.pages.SaidOnce;
import dev.ferry.rest.pages.SaidOnce.Said;
import dev.ferry.rest.pages.operator.JobView;
import dev.ferry.rest.pages.operator.OperatorNotice;
import dev.ferry.rest.pages.operator.account.CaseView.Named;
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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One account as its operator sees it: findings, history, mails, and a new owner where none can be reached. */
@Paged
@Singleton
@Path("/operator/accounts/{publisherId}")
public final class CasePages implements JerseyPart {
    private static final String TEMPLATE = "operator/account/case.jte";
    private static final int MAILS = 50;

    /** Among so many those of one person are looked for. */
    private static final int MORE_MAILS = 1_000;

    private static final int ENTRIES = 200;

    private final ShowAccount showAccount;
    private final ShowHistory showHistory;
    private final ShowMailsAbout showMails;
    private final ShowPeople showPeople;
    private final ShowInvitation showInvitation;
    private final NameOwner nameOwner;
    private final RetryMails retryMails;
    private final StartInvitations startInvitations;
    private final SaidOnce said;
    private final Answers answers;

    @Inject
    CasePages(
            ShowAccount showAccount,
            ShowHistory showHistory,
            ShowMailsAbout showMails,
            ShowPeople showPeople,
            ShowInvitation showInvitation,
            NameOwner nameOwner,
            RetryMails retryMails,
            StartInvitations startInvitations,
            SaidOnce said,
            Answers answers) {
        this.showAccount = showAccount;
        this.showHistory = showHistory;
        this.showMails = showMails;
        this.showPeople = showPeople;
        this.showInvitation = showInvitation;
        this.nameOwner = nameOwner;
        this.retryMails = retryMails;
        this.startInvitations = startInvitations;
        this.said = said;
        this.answers = answers;
    }

    @GET
    public Response show(@Context PageCall call) {
        return answers.to(
                call.page(),
                view(call, Named.NOBODY, FieldError.NONE),
                view -> said.after(call, answers.page(TEMPLATE, view)));
    }

    @POST
    @Path("owners")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response name(@Context PageCall call) {
        Fields fields = call.form();
        Outcome<?> named = call.accountForOperator()
                .then(id -> fields.text("email")
                        .then(email ->
                                fields.text("reason").then(reason -> nameOwner.run(call.who(), id, email, reason))));
        return switch (named) {
            case Done<?> _ -> said.leading(address(call), OperatorNotice.NAMED.of());
            case Refused<?>(var reason) ->
                answers.to(
                        call.page(),
                        view(
                                call,
                                new Named(fields.shown("email"), fields.shown("reason")),
                                FieldError.of(fieldOf(reason), reason, call.page())),
                        view -> answers.again(reason, TEMPLATE, view));
        };
    }

    private static String address(PageCall call) {
        return "/operator/accounts/" + call.account().value();
    }

    /** Writes to the owners of this account alone, by a job as of any others. */
    @POST
    @Path("invitation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@Context PageCall call) {
        return answers.to(
                call.page(),
                call.accountForOperator()
                        .then(id -> startInvitations.run(
                                call.who(),
                                new InvitationRequest(Optional.empty(), Optional.empty(), Set.of(id), false))),
                job -> Answers.to(new JobView(call.page(), job).address()));
    }

    /** Has one mail that was set aside sent again; or all, those of other accounts among them. */
    @POST
    @Path("mails")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retry(@Context PageCall call) {
        Outcome<Optional<Said>> retried =
                call.accountForOperator().then(_ -> call.form().text("mail")).then(mail -> retry(call, mail));
        return answers.to(
                call.page(),
                retried,
                // where nothing was set aside any more there is nothing to say
                told -> told.map(one -> said.leading(address(call), one)).orElseGet(() -> Answers.to(address(call))));
    }

    /** A form that lost its field sends nothing. */
    private Outcome<Optional<Said>> retry(PageCall call, String typed) {
        return typed.equals(CaseView.ALL_MAILS)
                ? retryMails
                        .run(call.who(), Optional.empty())
                        .map(number -> number > 0 ? Optional.of(OperatorNotice.MAILS_RETRIED.of()) : Optional.empty())
                : mailId(typed)
                        .then(id -> retryMails.run(call.who(), id))
                        .map(again -> again ? Optional.of(OperatorNotice.MAIL_RETRIED.of()) : Optional.empty());
    }

    private static Outcome<UUID> mailId(String typed) {
        try {
            return Outcome.done(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Outcome.refused(Code.MAIL_NOT_FOUND);
        }
    }

    private static String fieldOf(Refusal reason) {
        return switch (reason.code()) {
            case MALFORMED_EMAIL, PERSONAL_ADDRESS -> "email";
            default -> FieldError.OF_TEXTS.contains(reason.code()) ? "reason" : "";
        };
    }

    private Outcome<CaseView> view(PageCall call, Named named, FieldError error) {
        return call.accountForOperator()
                .then(id -> showAccount.run(call.who(), id).then(account -> view(call, account, named, error)));
    }

    private Outcome<CaseView> view(PageCall call, AccountView account, Named named, FieldError error) {
        HistoryFilter filter = HistoryFilter.of(call.query());
        return showHistory
                .run(call.who(), account.id())
                .map(entries -> newest(entries.filter(filter::covers)))
                .then(history -> showPeople
                        .run(call.who(), account.id())
                        .then(people -> invited(call, account)
                                .then(invited -> showMails
                                        .run(call.who(), account.id(), filter.isOfAll() ? MAILS : MORE_MAILS)
                                        .map(mails -> new CaseView(
                                                call.page(),
                                                account,
                                                people,
                                                history,
                                                mails.stream()
                                                        .filter(filter::covers)
                                                        .limit(MAILS)
                                                        .toList(),
                                                invited,
                                                filter,
                                                named,
                                                error.isThere()
                                                        ? error
                                                        : HistoryFilter.wrong(call.query(), call.page()),
                                                OperatorNotice.told(call, said))))));
    }

    private Outcome<Boolean> invited(PageCall call, AccountView account) {
        return showInvitation.run(call.who(), account.id()).map(Optional::isPresent);
    }

    /** The last come first; no more are held than are shown. */
    private static List<HistoryEntry> newest(Stream<HistoryEntry> entries) {
        Deque<HistoryEntry> newest = new ArrayDeque<>(ENTRIES);
        try (entries) {
            entries.forEach(entry -> {
                if (newest.size() == ENTRIES) {
                    newest.removeLast();
                }
                newest.addFirst(entry);
            });
        }
        return List.copyOf(newest);
    }
}
