package dev.ferry.domain.migration;

import java.util.Optional;

/**
 * Lets the nodes of an installation run one wave together: every page of its accounts is done by one of them, and what
 * a node that died had claimed is done by another. A node is a home; all calls of one instance speak for one node.
 * Thread-safe. An adapter is right when it passes {@code WaveClaimsContract}.
 */
public interface WaveClaims {

    /**
     * Begins a wave, or joins the nodes that run the same one. A wave that none but this node and dead nodes took part
     * in is not joined but begun anew, from its first page; the shares that this node had are void from then on.
     *
     * <p>A node is dead once it has not been heard of for a time that the adapter sets, a minute at most. Called
     * outside of transactions.
     *
     * @param wave says what is to be done, down to the content of the export: two nodes run the same wave if and only
     *     if these are equal
     * @return this node's share, or nothing while living nodes run another wave
     * @throws dev.ferry.domain.outcome.PortUnavailable when nobody can tell who runs what
     */
    Optional<WaveShare> join(String wave);
}
