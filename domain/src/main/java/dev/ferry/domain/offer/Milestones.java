package dev.ferry.domain.offer;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an offer came, and when, by which its deadlines are judged (R23). An update of what is live, or a step that
 * opens again, takes none of it back. Times are those of requests, not of the answers of other systems.
 *
 * @param handedIn since when it counts as handed in
 * @param givenBack when it was rejected or withdrawn after that, unless it was live before
 * @param approved when it was certified first
 * @param live when it was asked for what went live first
 * @param asked when the last request was made that all of its steps need
 * @param done the same, once other systems have answered them all
 */
public record Milestones(
        Optional<Instant> handedIn,
        Optional<Instant> givenBack,
        Optional<Instant> approved,
        Optional<Instant> live,
        Optional<Instant> asked,
        Optional<Instant> done) {
    /** Nothing has happened yet. */
    public static final Milestones NONE = new Milestones(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** After a step of certification. */
    Milestones after(Certification before, Certification stage) {
        return switch (stage) {
            case Certification.Submitted submitted ->
                handedIn(submitted.last().stamp().at());
            case Certification.Approved approval ->
                handedIn(approval.last().stamp().at())
                        .approved(approval.verdict().at());
            case Certification.Rejected rejected ->
                givenBack(rejected.why().stamp().at());
            case Certification.Withdrawn withdrawn -> givenBack(askedBack(before, withdrawn));
            case Certification.None _, Certification.Dropped _ -> this;
        };
    }

    private static Instant askedBack(Certification before, Certification.Withdrawn withdrawn) {
        return before instanceof Certification.Submitted submitted
                ? submitted.withdrawing().orElse(submitted.last().stamp()).at()
                : withdrawn.last().stamp().at();
    }

    private Milestones handedIn(Instant at) {
        return handedIn.isPresent() && givenBack.isEmpty()
                ? this
                : new Milestones(Optional.of(at), Optional.empty(), approved, live, asked, done);
    }

    private Milestones givenBack(Instant at) {
        return live.isPresent() ? this : new Milestones(handedIn, Optional.of(at), approved, live, asked, done);
    }

    private Milestones approved(Instant at) {
        return new Milestones(handedIn, givenBack, approved.or(() -> Optional.of(at)), live, asked, done);
    }

    /** After a step towards the catalogs. */
    Milestones after(Listing stage) {
        return switch (stage) {
            case Listing.Live now ->
                new Milestones(
                        handedIn,
                        givenBack,
                        approved,
                        live.or(() -> Optional.of(now.asked().at())),
                        asked,
                        done);
            case Listing.GoingLive _ -> this;
            case Listing.Unlisted _, Listing.Delisted _ -> turnedDown();
        };
    }

    /** A system will not do what was asked of it: unless all was done before, something is left to ask for. */
    Milestones turnedDown() {
        return done.isPresent() ? this : new Milestones(handedIn, givenBack, approved, live, Optional.empty(), done);
    }

    /** All that the steps need was asked for, the last of it at this time. */
    Milestones asked(Instant last) {
        return new Milestones(handedIn, givenBack, approved, live, asked.or(() -> Optional.of(last)), done);
    }

    /** Every step was done by what was asked for, the last of it at this time. */
    Milestones done(Instant last) {
        Milestones all = asked(last);
        return new Milestones(handedIn, givenBack, approved, live, all.asked, done.or(() -> all.asked));
    }

    /** Whether it counts as handed in at this time, and since when. */
    public Optional<Instant> handedInAt(Instant at) {
        return handedIn.filter(_ -> givenBack.filter(back -> !back.isAfter(at)).isEmpty());
    }
}
