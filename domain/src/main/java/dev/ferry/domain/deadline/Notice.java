package dev.ferry.domain.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Slug;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something about a date that the owners of an account are told once.
 *
 * @param about the id of the deadline, or of the offer; of what an operator wants, both with a blank between them
 * @param day the deadline's last day; a deadline whose date is moved is told of anew. Of an offer, the day when it was
 *     certified; of what an operator wants, the day on which that is in the deadline's zone
 * @param daysBefore the rung of the ladder of reminders; 0 for other kinds
 */
public record Notice(PublisherId account, Kind kind, String about, LocalDate day, int daysBefore)
        implements Comparable<Notice> {
    private static final Comparator<Notice> ORDER = Comparator.comparing(Notice::account)
            .thenComparing(Notice::kind)
            .thenComparing(Notice::about)
            .thenComparing(Notice::day)
            .thenComparingInt(Notice::daysBefore);

    /** What kinds there are. Slugs are public contract. */
    public enum Kind implements Slug {
        /** So many days are left. */
        REMINDER,
        /** What is left to do takes long, and the date comes near. */
        WARNING,
        /** It is certified, and only going live is left. */
        NOT_LIVE,
        /** An operator wants it, on that day. */
        ASKED
    }

    @Override
    public int compareTo(Notice other) {
        return ORDER.compare(this, other);
    }
}
