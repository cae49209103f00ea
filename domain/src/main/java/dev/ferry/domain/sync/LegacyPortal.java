package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.outcome.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The legacy portal as the target of changes that were made in Partner Center (R13, R16, R17). An adapter is right when
 * it passes {@code LegacyPortalContract}.
 *
 * <p>Implementers: called by several threads at once, for one account by one of them, and never inside a transaction. A
 * call blocks: bound it with a time-out of seconds, and do not retry: the caller does. No argument or answer is or
 * holds null.
 */
public interface LegacyPortal {

    /** The system's name in errors. */
    String SYSTEM = "legacy-portal";

    /**
     * Makes the change there. The same one may come again, also behind later ones of its account, when nobody knows
     * whether it had arrived: what is not newer than the last one that was taken is answered as taken, and changes
     * nothing. What is {@linkplain Answer.TurnedDown turned down} waits for a person, and with it what comes behind it.
     * A change of an account that is not known there is turned down, or makes the account: it is never taken and not
     * made, and never a fault.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when it was not made, or nobody knows
     */
    Answer apply(NumberedChange change);

    /**
     * The portal for changes that come next: of one account, one by one and in this order, from the first, as many of
     * them as are taken before half of a lease is over, by one thread. For an adapter that finds out about many users
     * in one question; any other answers itself. Asks nobody and changes nothing. What it answers is used for these
     * changes and then forgotten, and is not closed.
     */
    default LegacyPortal expecting(List<NumberedChange> changes) {
        return this;
    }

    /**
     * The users of these accounts as they stand there, deactivated ones included. An account that is not known there is
     * absent.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when not all of them could be read
     */
    Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts);

    /**
     * Makes the settings of these read-only there, their offers too, with the link to Partner Center (R13). Safe to
     * repeat. One that is not known there keeps no other from being locked, at once or when the others are asked for
     * alone.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when not all are, or nobody knows
     */
    void lockAll(Set<PublisherId> accounts);
}
