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
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.migration.FindingCode;
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
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What owners would be written, for operators to read before anybody is (R14). */
public final class PreviewInvitations {
    private static final int PAGE = 500;

    /** Of so many accounts each: further nobody looks while somebody waits. */
    private static final int MOST_PAGES = 20;

    /** What an account may have that waits for its owners; {@link Need} says of each whether it does. */
    private static final Set<FindingCode> MAY_BE_FOR_OWNERS =
            EnumSet.complementOf(EnumSet.of(FindingCode.REGISTRY_UNAVAILABLE));

    private final AccountStandings standings;
    private final JudgeAgain judgeAgain;
    private final AccountNeeds needs;
    private final MailTexts texts;
    private final ReminderLadder ladder;
    private final Clock clock;

    @Inject
    public PreviewInvitations(
            AccountStandings standings,
            JudgeAgain judgeAgain,
            AccountNeeds needs,
            MailTexts texts,
            ReminderLadder ladder,
            Clock clock) {
        this.standings = standings;
        this.judgeAgain = judgeAgain;
        this.needs = needs;
        this.texts = texts;
        this.ladder = ladder;
        this.clock = clock;
    }

    /**
     * What would be written.
     *
     * @param waiting the owners of how many accounts would be invited
     * @param all whether all accounts were looked at for that: it is no more than the first 10,000 that may be among
     *     them
     * @param example an account of which the mails tell; absent where none of them has an owner to be written to
     * @param mails the invitation in each language, and behind it the reminder where there would be one
     * @param reminders the days on which whoever has not started would be reminded
     */
    public record Preview(
            long waiting,
            boolean all,
            Optional<PublisherId> example,
            List<PreviewedMail> mails,
            List<LocalDate> reminders) {
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
        Counted counted = count(wave);
        return new Preview(
                counted.waiting(),
                counted.all(),
                counted.example().map(AccountNeed::id),
                counted.example().map(one -> mails(one, until)).orElse(List.of()),
                until.map(last -> reminders(last, today)).orElse(List.of()));
    }

    private record Counted(long waiting, Optional<AccountNeed> example, boolean all) {}

    /** By the rule of who is invited, over the verdicts that are kept. */
    private Counted count(Optional<WaveName> wave) {
        StandingFilter uninvited = StandingFilter.ALL.withInvited(false).withFindings(MAY_BE_FOR_OWNERS);
        StandingFilter filter = wave.map(uninvited::withWave).orElse(uninvited);
        long waiting = 0;
        Optional<AccountNeed> example = Optional.empty();
        Iterator<List<AccountStanding>> pages =
                standings.pages(filter, clock.instant(), Optional.empty(), PAGE).iterator();
        for (int read = 0; pages.hasNext(); read++) {
            if (read == MOST_PAGES) {
                return new Counted(waiting, example, false);
            }
            List<AccountNeed> invited = needs.ofKept(pages.next()).stream()
                    .filter(AccountNeed::canInvite)
                    .toList();
            waiting += invited.size();
            example = example.or(() -> invited.stream().findFirst());
        }
        return new Counted(waiting, example, true);
    }

    private List<PreviewedMail> mails(AccountNeed one, Optional<LastDay> until) {
        LegacyAccount account = one.account();
        EmailAddress to = one.addresses().findFirst().orElseThrow();
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
