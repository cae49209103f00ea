package dev.ferry.domain.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How much is to be sent still.
 *
 * @param waiting how many wait to be delivered, those that are set aside not among them
 * @param setAside how many were tried in vain for the last time, or turned down, and can be sent again: codes cannot
 * @param oldestWaiting when the oldest of those that wait was written
 * @param lastFault the last of the faults of all these
 */
public record MailBacklog(long waiting, long setAside, Optional<Instant> oldestWaiting, Optional<MailFault> lastFault) {

    /** The last fault since the oldest of those that wait was written: an older one is of what is set aside. */
    public Optional<MailFault> inTheWay() {
        return lastFault.filter(fault ->
                oldestWaiting.filter(oldest -> !fault.at().isBefore(oldest)).isPresent());
    }

    /** The same with so many more that wait, because they are owed and not written yet. */
    public MailBacklog andOwed(long owed) {
        return new MailBacklog(waiting + owed, setAside, oldestWaiting, lastFault);
    }
}
