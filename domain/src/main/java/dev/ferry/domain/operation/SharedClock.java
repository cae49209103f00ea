package dev.ferry.domain.operation;

import java.time.Instant;

/**
 * The clock by which all nodes of one database go where they compare times: when a lease is over, and when something
 * that waits in a queue is due. It is the database's, because the clocks of nodes differ. An adapter is right when it
 * passes {@code SharedClockContract}. Thread-safe. Inside {@link Transactions#run} it may stand still from the
 * beginning of the transaction.
 */
public interface SharedClock {

    /**
     * What it says, in microseconds: the same for every node, whatever the node's own clock says.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the database cannot be asked
     */
    Instant now();
}
