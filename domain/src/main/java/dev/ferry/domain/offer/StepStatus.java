package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Slug;
import java.util.List;
import java.util.Optional;

/** How a step of an offer stands. */
public sealed interface StepStatus {

    /** In one word; public contract. */
    String slug();

    /** Whether nothing is due of it any more. */
    default boolean settled() {
        return this instanceof Done || this instanceof NotNeeded;
    }

    /**
     * Nothing is due of it any more.
     *
     * @param stamp who did it when, where that is known
     */
    record Done(Optional<Stamp> stamp) implements StepStatus {
        @Override
        public String slug() {
            return "done";
        }
    }

    /** It can be done now. */
    record Open() implements StepStatus {
        @Override
        public String slug() {
            return "open";
        }
    }

    /**
     * Others come before it.
     *
     * @param by the steps that have to be done before, in their order; at least one
     */
    record Blocked(List<Step> by) implements StepStatus {
        public Blocked {
            by = List.copyOf(by);
        }

        @Override
        public String slug() {
            return "blocked";
        }
    }

    /** An act is on its way to a system, or waits for its answer. */
    record Pending() implements StepStatus {
        @Override
        public String slug() {
            return "pending";
        }
    }

    /**
     * Nobody can say now.
     *
     * @param system which could not be asked
     */
    record Unknown(String system) implements StepStatus {
        @Override
        public String slug() {
            return "unknown";
        }
    }

    /** It counts as done. */
    record NotNeeded(Why why) implements StepStatus {
        @Override
        public String slug() {
            return "not-needed";
        }
    }

    /** Why a step is not needed. Slugs are public contract. */
    enum Why implements Slug {
        /** Another offer takes the place of this one. */
        REPLACED_BY,
        /** The draft was decided to be a duplicate. */
        DUPLICATE,
        /** The go-to-market portal has no solution for it. */
        NO_SOLUTION
    }
}
