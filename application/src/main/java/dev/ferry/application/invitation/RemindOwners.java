package dev.ferry.application.invitation;

import dev.ferry.application.history.Journal;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.operation.Transactions;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reminds the owners who were invited and whose account still waits for them, until the last day (R14). Several nodes
 * may at once: anyone who is late sees that the day of the next reminder has moved on. Thread-safe.
 */
public final class RemindOwners {
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final MigrationInvitations invitations;
    private final LegacyAccounts legacyAccounts;
    private final AccountNeeds needs;
    private final OutgoingMails mails;
    private final MailTexts texts;
    private final History history;
    private final ReminderLadder ladder;
    private final Clock clock;

    @Inject
    public RemindOwners(
            Transactions transactions,
            MigrationInvitations invitations,
            LegacyAccounts legacyAccounts,
            AccountNeeds needs,
            OutgoingMails mails,
            MailTexts texts,
            History history,
            ReminderLadder ladder,
            Clock clock) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.legacyAccounts = legacyAccounts;
        this.needs = needs;
        this.mails = mails;
        this.texts = texts;
        this.history = history;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** One round. Answers for how many accounts something was due; nothing is any more where it is none. */
    public int run() {
        List<MigrationInvitation> due = invitations.due(ladder.today(clock.instant()), AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        Set<PublisherId> ids = due.stream().map(MigrationInvitation::account).collect(Collectors.toSet());
        Map<PublisherId, AccountNeed> judged =
                needs.of(List.copyOf(legacyAccounts.findAll(ids).values()), Optional.empty()).stream()
                        .collect(Collectors.toMap(AccountNeed::id, Function.identity()));
        transactions.run(() -> remind(ids, judged));
        return due.size();
    }

    /** What another node did meanwhile is due no more. */
    private void remind(Set<PublisherId> ids, Map<PublisherId, AccountNeed> judged) {
        InvitationHistory entries = new InvitationHistory(Journal.FERRY, Action.OWNERS_REMINDED, ladder, clock);
        Set<PublisherId> moved = needs.moved(ids);
        List<MigrationInvitation> after = new ArrayList<>();
        List<Mail> letters = new ArrayList<>();
        invitations.hold(ids).values().stream()
                .filter(invitation -> invitation.isDue(entries.today()))
                .forEach(invitation -> {
                    Optional<AccountNeed> waiting = Optional.ofNullable(judged.get(invitation.account()))
                            .filter(one -> one.need() != Need.MOVED && !moved.contains(one.id()));
                    after.add(waiting.map(one -> remind(one, invitation, entries, letters))
                            .orElseGet(invitation::closed));
                });
        invitations.updateAll(after);
        mails.addAll(letters);
        history.appendAll(entries.all());
    }

    /** Where it cannot be found out whether the account still waits, it does: it has not moved. */
    private MigrationInvitation remind(
            AccountNeed one, MigrationInvitation invitation, InvitationHistory entries, List<Mail> letters) {
        LocalDate today = entries.today();
        if (invitation.until().isEmpty() || invitation.isOver(today)) {
            return invitation.closed();
        }
        List<Mail> own = one.need() == Need.NOBODY
                ? List.of()
                : one.letters((to, language) -> texts.reminder(
                        one.account(), to, language, invitation.until().orElseThrow()));
        if (own.isEmpty()) {
            return invitation.passedOver(today, ladder);
        }
        letters.addAll(own);
        entries.add(invitation, own.size());
        return invitation.reminded(today, ladder);
    }
}
