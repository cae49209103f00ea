package dev.ferry.application.wave;

import dev.ferry.application.migration.PageVerdict;

/** What became of a page of a wave. */
sealed interface PageOutcome {

    /** This node did it. */
    record Done(PageVerdict verdict) implements PageOutcome {}

    /** Another node did it. */
    record DoneElsewhere(int accounts) implements PageOutcome {}

    /** Another node is at it, and may die before it is done. */
    record Underway(NumberedPage page) implements PageOutcome {}
}
