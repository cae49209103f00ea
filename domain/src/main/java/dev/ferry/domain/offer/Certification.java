package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Slug;
import java.util.Optional;

/**
 * How an offer stands with certification. A stage offers only the steps that it allows: a step out of order does not
 * compile.
 */
public sealed interface Certification {

    /** A stage in which the offer may be handed in. */
    sealed interface Open extends Certification {

        /** The last one's reasons, as long as nothing was certified since. */
        Optional<Rejection> rejection();

        /** Handed in with the next number. */
        default Submitted submit(String platformVersion, Tier tier, Stamp stamp) {
            int number = submission().map(Submission::number).orElse(0) + 1;
            return new Submitted(new Submission(number, platformVersion, tier, stamp), rejection(), Optional.empty());
        }
    }

    /** What was handed in last. */
    Optional<Submission> submission();

    /** The stage's name in contracts; none before the first submission. */
    default Optional<State> state() {
        return switch (this) {
            case None _ -> Optional.empty();
            case Submitted _ -> Optional.of(State.SUBMITTED);
            case Approved _ -> Optional.of(State.APPROVED);
            case Rejected _ -> Optional.of(State.REJECTED);
            case Withdrawn _ -> Optional.of(State.WITHDRAWN);
            case Dropped _ -> Optional.of(State.DROPPED);
        };
    }

    /** By whom, and when, it was approved, as long as that holds. */
    default Optional<Stamp> approval() {
        return this instanceof Approved approved ? Optional.of(approved.verdict()) : Optional.empty();
    }

    /** To be handed in; refuses {@link Code#ALREADY_SUBMITTED} while a verdict is awaited, or one holds. */
    default Outcome<Open> open() {
        return this instanceof Open open ? Outcome.done(open) : Outcome.refused(Code.ALREADY_SUBMITTED);
    }

    /** Under review; refuses {@link Code#NOT_SUBMITTED}. */
    default Outcome<Submitted> underReview() {
        return this instanceof Submitted submitted ? Outcome.done(submitted) : Outcome.refused(Code.NOT_SUBMITTED);
    }

    /** Certified as it is; refuses {@link Code#NOT_CERTIFIED}. */
    default Outcome<Approved> certified() {
        return this instanceof Approved approved ? Outcome.done(approved) : Outcome.refused(Code.NOT_CERTIFIED);
    }

    /**
     * After a page has changed: what was approved was other content. Refuses {@link Code#ALREADY_SUBMITTED} while a
     * verdict is awaited.
     */
    default Outcome<Certification> contentChanged() {
        return switch (this) {
            case Submitted _ -> Outcome.refused(Code.ALREADY_SUBMITTED);
            case Approved approved -> Outcome.done(approved.drop());
            case None _, Rejected _, Withdrawn _, Dropped _ -> Outcome.done(this);
        };
    }

    /** Nothing was handed in yet. */
    record None() implements Open {
        @Override
        public Optional<Submission> submission() {
            return Optional.empty();
        }

        @Override
        public Optional<Rejection> rejection() {
            return Optional.empty();
        }
    }

    /**
     * It is with the certifiers.
     *
     * @param before why the one before was rejected, which holds again if this is withdrawn
     * @param withdrawing who asked when to have it back, as long as the certifiers have not answered
     */
    record Submitted(Submission last, Optional<Rejection> before, Optional<Stamp> withdrawing)
            implements Certification {
        @Override
        public Optional<Submission> submission() {
            return Optional.of(last);
        }

        public Approved approve(Stamp stamp) {
            return new Approved(last, stamp);
        }

        public Rejected reject(Rejection why) {
            return new Rejected(last, why);
        }

        /** It is asked back; whoever asked first did. */
        public Submitted withdrawing(Stamp stamp) {
            return new Submitted(last, before, withdrawing.or(() -> Optional.of(stamp)));
        }

        /** The certifiers keep it: their verdict came first. */
        public Submitted kept() {
            return new Submitted(last, before, Optional.empty());
        }

        public Withdrawn withdraw() {
            return new Withdrawn(last, before);
        }
    }

    /** What was handed in may go live. */
    record Approved(Submission last, Stamp verdict) implements Certification {
        @Override
        public Optional<Submission> submission() {
            return Optional.of(last);
        }

        Dropped drop() {
            return new Dropped(last);
        }
    }

    /** Something is to be mended first. */
    record Rejected(Submission last, Rejection why) implements Open {
        @Override
        public Optional<Submission> submission() {
            return Optional.of(last);
        }

        @Override
        public Optional<Rejection> rejection() {
            return Optional.of(why);
        }
    }

    /** Taken back before a verdict; all is as before it was handed in. */
    record Withdrawn(Submission last, Optional<Rejection> rejection) implements Open {
        @Override
        public Optional<Submission> submission() {
            return Optional.of(last);
        }
    }

    /** It was approved, and is other content now. */
    record Dropped(Submission last) implements Open {
        @Override
        public Optional<Submission> submission() {
            return Optional.of(last);
        }

        @Override
        public Optional<Rejection> rejection() {
            return Optional.empty();
        }
    }

    /** The names of stages. Slugs are public contract. */
    enum State implements Slug {
        SUBMITTED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        DROPPED
    }
}
