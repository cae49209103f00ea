package dev.ferry.domain.migration;

import dev.ferry.domain.outcome.PortUnavailable;

/**
 * One node's part in a wave. It keeps telling the others that it lives until it is closed. Thread-safe. Every method
 * throws {@link PortUnavailable} when the claims cannot be asked, and when this share is void because the others took
 * it for dead and went on to another wave.
 */
public interface WaveShare extends AutoCloseable {

    /** Whether this node began the wave; those that joined it did not. */
    boolean began();

    /**
     * Claims a page for this node, outside of the transaction in which it is done. A page that a dead node had claimed
     * is free again. Safe to repeat: what is claimed stays so.
     *
     * @param page its number within the wave, from 0
     */
    PageClaim claim(int page);

    /**
     * Notes that a page is done, in the transaction of its changes, which must be rolled back if it is not this node's
     * to do.
     *
     * @return true if and only if this node holds the claim to the page and nobody has done it; so of all nodes that
     *     believe so one is right
     */
    boolean done(int page, WaveCounts counts);

    /** The sum over all pages that are done, no matter who did them. */
    WaveCounts counts();

    /** Notes that all is done. True for one node of the wave alone: the first; in the transaction that tells of it. */
    boolean end();

    /** Returns after a moment, when to ask once more for a page of another node's may make sense. */
    void pause();

    /**
     * Takes part no longer: what was claimed and is not done is free for the others. Safe to call twice; never throws.
     */
    @Override
    void close();
}
