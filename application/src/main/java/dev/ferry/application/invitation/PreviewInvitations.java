package dev.ferry.application.invitation;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.messages.Language;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.migration.MigrationState;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.AccountStandings;
import dev.ferry.domain.standing.StandingFilter;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What owners would be written, for operators to read before anybody is (R14). */
public final class PreviewInvitations {
    private static final int EXAMPLES = 20;
    private static final int MOST_COUNTED = 10_000;

    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;
    private final LegacyAccounts legacyAccounts;
    private final MailTexts texts;
    private final ReminderLadder ladder;
    private final Clock clock;

    @Inject
    public PreviewInvitations(
            AccountStandings standings,
            JudgeAgain judgeAgain,
            LegacyAccounts legacyAccounts,
            MailTexts texts,
            ReminderLadder ladder,
            Clock clock) {
        this.standings = standings;
        this.judgeAgain = judgeAgain;
        this.legacyAccounts = legacyAccounts;
        this.texts = texts;
        this.ladder = ladder;
        this.clock = clock;
    }

    /**
     * What would be written.
     *
     * @param waiting how many accounts are not ready, have not started and were not invited; counted up to 10,000
     * @param example an account of which the mails tell; absent where none of them has an owner to be written to
     * @param mails the invitation in each language, and behind it the reminder where there would be one
     * @param reminders the days on which whoever has not started would be reminded
     */
    public record Preview(
            long waiting, Optional<PublisherId> example, List<PreviewedMail> mails, List<LocalDate> reminders) {
        public Preview {
            mails = List.copyOf(mails);
            reminders = List.copyOf(reminders);
        }
    }

    /** One of the mails, in the language of those who read that. */
    public record PreviewedMail(Language language, Mail mail) {}

    /** Nobody is mailed, and nothing is written. Refuses all but operators, and {@code date-is-over}. */
    public Outcome<Preview> run(Requester who, Optional<WaveName> wave, Optional<LastDay> until) {
        return AccountAccess.operatorOnly(who, () -> {
            LocalDate today = ladder.today(clock.instant());
            return until.filter(last -> last.isOver(today)).isPresent()
                    ? Outcome.refused(
                            Code.DATE_IS_OVER, "value", until.orElseThrow().toString())
                    : Outcome.done(preview(wave, until, today));
        });
    }

    private Preview preview(Optional<WaveName> wave, Optional<LastDay> until, LocalDate today) {
        judgeAgain.catchUp();
        StandingFilter uninvited = StandingFilter.ALL
                .withState(MigrationState.NOT_STARTED)
                .withReady(false)
                .withInvited(false);
        AccountStandings.Found found = standings.find(
                wave.map(uninvited::withWave).orElse(uninvited),
                clock.instant(),
                Optional.empty(),
                EXAMPLES,
                MOST_COUNTED);
        Set<PublisherId> some =
                found.page().stream().map(AccountStanding::account).collect(Collectors.toSet());
        Optional<LegacyAccount> example = legacyAccounts.findAll(some).values().stream()
                .filter(account -> recipient(account).isPresent())
                .findFirst();
        return new Preview(
                Math.min(found.count(), MOST_COUNTED),
                example.map(LegacyAccount::id),
                example.map(account -> mails(account, recipient(account).orElseThrow(), until))
                        .orElse(List.of()),
                until.map(last -> reminders(last, today)).orElse(List.of()));
    }

    private static Optional<EmailAddress> recipient(LegacyAccount account) {
        return account.owners().stream()
                .flatMap(owner -> owner.identity().email().stream())
                .findFirst();
    }

    private List<PreviewedMail> mails(LegacyAccount account, EmailAddress to, Optional<LastDay> until) {
        List<PreviewedMail> mails = new ArrayList<>();
        for (Language language : Language.values()) {
            mails.add(new PreviewedMail(language, texts.invitation(account, to, language)));
            until.ifPresent(
                    last -> mails.add(new PreviewedMail(language, texts.reminder(account, to, language, last))));
        }
        return mails;
    }

    private List<LocalDate> reminders(LastDay until, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        Optional<LocalDate> next = ladder.next(until, today);
        while (next.isPresent()) {
            days.add(next.get());
            next = ladder.next(until, next.get());
        }
        return days;
    }
}
