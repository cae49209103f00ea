package dev.ferry.application.invitation;

import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.standing.DueVerdicts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Invites the owners of a page of accounts in one transaction: mails, notes and history stand together or not at all.
 * Thread-safe.
 */
public final class InvitationWriter {
    private final Transactions transactions;
    private final MigrationInvitations invitations;
    private final DueVerdicts dueVerdicts;
    private final AccountNeeds needs;
    private final OutgoingMails mails;
    private final MailTexts texts;
    private final History history;
    private final ReminderLadder ladder;
    private final Clock clock;

    @Inject
    public InvitationWriter(
            Transactions transactions,
            MigrationInvitations invitations,
            DueVerdicts dueVerdicts,
            AccountNeeds needs,
            OutgoingMails mails,
            MailTexts texts,
            History history,
            ReminderLadder ladder,
            Clock clock) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.dueVerdicts = dueVerdicts;
        this.needs = needs;
        this.mails = mails;
        this.texts = texts;
        this.history = history;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** What became of them, or would in a dry run. */
    InvitationCounts invite(Requester who, InvitationRequest request, List<AccountNeed> page) {
        return request.dryRun()
                ? decide(request, page, invitations.findAll(waiting(page))).counts()
                : transactions.run(() -> {
                    InvitationBatch batch = decide(request, page, invitations.hold(waiting(page)));
                    write(who, request, batch);
                    return batch.counts();
                });
    }

    private static Set<PublisherId> waiting(List<AccountNeed> page) {
        return page.stream()
                .filter(one -> one.need() == Need.OWNER)
                .map(AccountNeed::id)
                .collect(Collectors.toSet());
    }

    /** Anyone who moved since the page was judged needs nobody any more. */
    private InvitationBatch decide(
            InvitationRequest request, List<AccountNeed> page, Map<PublisherId, MigrationInvitation> before) {
        Set<PublisherId> moved = needs.moved(waiting(page));
        InvitationBatch batch = new InvitationBatch();
        for (AccountNeed one : page) {
            if (one.need() == Need.OWNER && !moved.contains(one.id())) {
                decide(request, one, Optional.ofNullable(before.get(one.id())), batch);
            } else {
                batch.leave(moved.contains(one.id()) ? Need.MOVED : one.need());
            }
        }
        return batch;
    }

    private void decide(
            InvitationRequest request, AccountNeed one, Optional<MigrationInvitation> before, InvitationBatch batch) {
        if (before.isPresent()) {
            batch.keep(before.get(), request.until().filter(last -> isNews(last, before.get())));
        } else if (one.canInvite()) {
            batch.invite(one, one.letters((to, language) -> texts.invitation(one.account(), to, language)));
        } else {
            batch.giveUp(one);
        }
    }

    private static boolean isNews(LastDay last, MigrationInvitation before) {
        return !before.until().equals(Optional.of(last));
    }

    private void write(Requester who, InvitationRequest request, InvitationBatch batch) {
        InvitationHistory entries = new InvitationHistory(who.actor(), Action.OWNERS_INVITED, ladder, clock);
        batch.invited().forEach((account, letters) -> entries.add(fresh(request, account, entries), letters.size()));
        List<MigrationInvitation> moved = batch.rescheduled().stream()
                .map(before -> before.movedTo(request.until().orElseThrow(), entries.today(), ladder))
                .toList();
        moved.forEach(invitation -> entries.add(invitation, 0));
        invitations.addAll(batch.invited().keySet().stream()
                .map(account -> fresh(request, account, entries))
                .toList());
        invitations.updateAll(moved);
        dueVerdicts.markAll(batch.invited().keySet());
        mails.addAll(
                batch.invited().values().stream().<Mail>flatMap(List::stream).toList());
        history.appendAll(entries.all());
    }

    private MigrationInvitation fresh(InvitationRequest request, PublisherId account, InvitationHistory entries) {
        return MigrationInvitation.sent(account, request.wave(), request.until(), entries.today(), ladder);
    }
}
