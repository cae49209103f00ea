package dev.ferry.application.way;

import dev.ferry.application.access.Ties;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.Recipients;
import dev.ferry.application.messages.Language;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.Vetting;
import dev.ferry.domain.membership.Vetting.Pending;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enrolments that wait for an operator's decision (R8). */
public final class Enrolments {
    private final CheckedMpnRegistry registry;
    private final Transactions transactions;
    private final LegacyAccounts legacyAccounts;
    private final History history;
    private final MailQueue mails;
    private final MailTexts texts;
    private final Clock clock;

    @Inject
    public Enrolments(
            CheckedMpnRegistry registry,
            Transactions transactions,
            LegacyAccounts legacyAccounts,
            History history,
            MailQueue mails,
            MailTexts texts,
            Clock clock) {
        this.registry = registry;
        this.transactions = transactions;
        this.legacyAccounts = legacyAccounts;
        this.history = history;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    /** Those that wait, oldest first; none where another registry decides. Refuses all but operators. */
    public Outcome<List<Pending>> pending(Requester who) {
        return Ties.operatorOnly(
                who, () -> Outcome.done(registry.vetting().map(Vetting::pending).orElse(List.of())));
    }

    /** Decides, and writes to the applicant. Refuses all but operators, and {@code enrolment-not-found} where none waits. */
    public Outcome<Pending> decide(Requester who, MpnId mpnId, boolean accepted) {
        return Ties.operatorOnly(
                who,
                () -> transactions.run(() -> registry.vetting()
                        .flatMap(vetting -> vetting.decide(mpnId, accepted))
                        .map(pending -> decided(who, pending, accepted))
                        .orElseGet(() -> Outcome.refused(Code.ENROLMENT_NOT_FOUND, "mpnId", mpnId.value()))));
    }

    private Outcome<Pending> decided(Requester who, Pending pending, boolean accepted) {
        PublisherId account = EnrolCompany.accountOf(pending.enrolment());
        mails.addAll(List.of(letter(account, pending, accepted)));
        history.appendAll(List.of(new HistoryEntry(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who.actor(),
                Action.ENROLMENT_DECIDED,
                Optional.of(account),
                Map.of("mpnId", pending.mpnId().value(), "accepted", accepted))));
        return Outcome.done(pending);
    }

    private Mail letter(PublisherId account, Pending pending, boolean accepted) {
        EmailAddress to = pending.enrolment().applicant();
        Language language = legacyAccounts
                .find(account)
                .map(known -> Recipients.languageOf(to, known, Language.ENGLISH))
                .orElse(Language.ENGLISH);
        return accepted
                ? texts.newMpnId(account, to, language, pending.mpnId())
                : texts.enrolmentTurnedDown(account, to, language);
    }
}
