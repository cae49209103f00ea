package dev.ferry.domain.migration;

/** Whose a page of a wave is. */
public enum PageClaim {
    /** This node's, to be done now. */
    MINE,
    /** A living node's; it may die before it has done the page. */
    ANOTHERS,
    /** Nobody's any more: its changes are committed. */
    DONE
}
