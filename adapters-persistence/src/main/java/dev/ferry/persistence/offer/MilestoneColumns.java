package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;

import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Milestones;
import dev.ferry.persistence.table.Columns;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How far an offer came, and when, in columns of {@code offer_progress}. */
final class MilestoneColumns {
    private MilestoneColumns() {}

    static Columns<ManagedOffer> with(Columns<ManagedOffer> others) {
        return others.with(OFFER_PROGRESS.HANDED_IN_AT, time(Milestones::handedIn))
                .with(OFFER_PROGRESS.GIVEN_BACK_AT, time(Milestones::givenBack))
                .with(OFFER_PROGRESS.APPROVED_AT, time(Milestones::approved))
                .with(OFFER_PROGRESS.LIVE_AT, time(Milestones::live))
                .with(OFFER_PROGRESS.ASKED_AT, time(Milestones::asked))
                .with(OFFER_PROGRESS.DONE_AT, time(Milestones::done));
    }

    private static Function<ManagedOffer, @Nullable Instant> time(Function<Milestones, Optional<Instant>> of) {
        return offer -> of.apply(offer.milestones()).orElse(null);
    }

    static Milestones read(Record row) {
        return new Milestones(
                Optional.ofNullable(row.get(OFFER_PROGRESS.HANDED_IN_AT)),
                Optional.ofNullable(row.get(OFFER_PROGRESS.GIVEN_BACK_AT)),
                Optional.ofNullable(row.get(OFFER_PROGRESS.APPROVED_AT)),
                Optional.ofNullable(row.get(OFFER_PROGRESS.LIVE_AT)),
                Optional.ofNullable(row.get(OFFER_PROGRESS.ASKED_AT)),
                Optional.ofNullable(row.get(OFFER_PROGRESS.DONE_AT)));
    }
}
