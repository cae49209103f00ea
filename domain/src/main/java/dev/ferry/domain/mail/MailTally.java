package dev.ferry.domain.mail;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of some mails.
 *
 * @param sent how many were handed over
 * @param waiting how many wait to be delivered, those that are set aside not among them
 * @param setAside how many were tried in vain for the last time, or turned down
 * @param lastFault the last of the faults of those that were not sent
 */
public record MailTally(long sent, long waiting, long setAside, Optional<MailFault> lastFault) {
    public static final MailTally NONE = new MailTally(0, 0, 0, Optional.empty());

    public MailTally plus(MailTally other) {
        return new MailTally(
                sent + other.sent,
                waiting + other.waiting,
                setAside + other.setAside,
                Stream.of(lastFault, other.lastFault)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparing(MailFault::at)));
    }
}
