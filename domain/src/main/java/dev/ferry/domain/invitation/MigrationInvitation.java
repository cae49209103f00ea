package dev.ferry.domain.invitation;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.migration.WaveName;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That the owners of an account were invited to help it along (R14). Days are those of the ladder of reminders.
 *
 * @param wave the wave that they were invited with, where they were invited by wave
 * @param until the last day of reminders; nobody is reminded where it is absent
 * @param mailedOn when they were last written to
 * @param remindOn when they are to be reminded next; absent where they are not
 */
public record MigrationInvitation(
        PublisherId account,
        Optional<WaveName> wave,
        Optional<LastDay> until,
        LocalDate mailedOn,
        Optional<LocalDate> remindOn) {

    /** One that goes out today: a reminder whose day is today or before is no longer due. */
    public static MigrationInvitation sent(
            PublisherId account,
            Optional<WaveName> wave,
            Optional<LastDay> until,
            LocalDate today,
            ReminderLadder ladder) {
        return new MigrationInvitation(account, wave, until, today, until.flatMap(last -> ladder.next(last, today)));
    }

    /** Whether the day of a reminder has come. */
    public boolean isDue(LocalDate today) {
        return remindOn.filter(day -> !day.isAfter(today)).isPresent();
    }

    public boolean isOver(LocalDate today) {
        return until.filter(last -> last.isOver(today)).isPresent();
    }

    /** The same with another last day: the ladder begins anew, but nobody is written to twice in one day. */
    public MigrationInvitation movedTo(LastDay another, LocalDate today, ReminderLadder ladder) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate after = mailedOn.isAfter(yesterday) ? mailedOn : yesterday;
        return new MigrationInvitation(account, wave, Optional.of(another), mailedOn, ladder.next(another, after));
    }

    /** The same after a reminder; one alone, however many days were missed. */
    public MigrationInvitation reminded(LocalDate today, ReminderLadder ladder) {
        return new MigrationInvitation(account, wave, until, today, next(today, ladder));
    }

    /** The same where today's reminder is not needed. */
    public MigrationInvitation passedOver(LocalDate today, ReminderLadder ladder) {
        return new MigrationInvitation(account, wave, until, mailedOn, next(today, ladder));
    }

    /** The same where no reminder is needed any more. */
    public MigrationInvitation closed() {
        return new MigrationInvitation(account, wave, until, mailedOn, Optional.empty());
    }

    private Optional<LocalDate> next(LocalDate today, ReminderLadder ladder) {
        return until.flatMap(last -> ladder.next(last, today));
    }
}
