package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PROGRESS;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Slugs;
import java.util.Optional;
import org.jooq.Record;

/** How an offer stands with certification, in columns of {@code offer_progress}. */
final class CertificationColumns {
    private static final Slugs<Certification.State> STATES = Slugs.of(Certification.State.class);
    private static final Slugs<Tier> TIERS = Slugs.of(Tier.class);

    private CertificationColumns() {}

    static Columns<ManagedOffer> with(Columns<ManagedOffer> others) {
        return others.with(
                        OFFER_PROGRESS.CERTIFICATION,
                        offer -> offer.certification().state().map(Slug::slug).orElse(null))
                .with(
                        OFFER_PROGRESS.SUBMISSION,
                        offer -> submission(offer).map(Submission::number).orElse(null))
                .with(
                        OFFER_PROGRESS.PLATFORM_VERSION,
                        offer -> submission(offer)
                                .map(Submission::platformVersion)
                                .orElse(null))
                .with(
                        OFFER_PROGRESS.TIER,
                        offer -> submission(offer).map(one -> one.tier().slug()).orElse(null))
                .with(
                        OFFER_PROGRESS.SUBMITTED_AT,
                        Stamps.at(offer -> submission(offer).map(Submission::stamp)))
                .with(
                        OFFER_PROGRESS.SUBMITTED_BY,
                        Stamps.by(offer -> submission(offer).map(Submission::stamp)))
                .with(OFFER_PROGRESS.WITHDRAWING_AT, Stamps.at(CertificationColumns::withdrawing))
                .with(OFFER_PROGRESS.WITHDRAWING_BY, Stamps.by(CertificationColumns::withdrawing))
                .with(OFFER_PROGRESS.VERDICT_AT, Stamps.at(CertificationColumns::verdict))
                .with(OFFER_PROGRESS.VERDICT_BY, Stamps.by(CertificationColumns::verdict))
                .with(
                        OFFER_PROGRESS.REASONS,
                        offer -> rejection(offer)
                                .map(one -> Reasons.written(one.reasons()))
                                .orElse(null));
    }

    private static Optional<Submission> submission(ManagedOffer offer) {
        return offer.certification().submission();
    }

    private static Optional<Stamp> withdrawing(ManagedOffer offer) {
        return offer.certification() instanceof Certification.Submitted submitted
                ? submitted.withdrawing()
                : Optional.empty();
    }

    private static Optional<Stamp> verdict(ManagedOffer offer) {
        return offer.certification() instanceof Certification.Approved approved
                ? Optional.of(approved.verdict())
                : rejection(offer).map(Rejection::stamp);
    }

    private static Optional<Rejection> rejection(ManagedOffer offer) {
        return switch (offer.certification()) {
            case Certification.Open open -> open.rejection();
            case Certification.Submitted submitted -> submitted.before();
            case Certification.Approved _ -> Optional.empty();
        };
    }

    static Certification read(Record row) {
        String state = row.get(OFFER_PROGRESS.CERTIFICATION);
        if (state == null) {
            return new Certification.None();
        }
        Submission last = submission(row);
        Optional<Stamp> verdict = Stamps.read(row, OFFER_PROGRESS.VERDICT_AT, OFFER_PROGRESS.VERDICT_BY);
        Optional<Rejection> rejection = Optional.ofNullable(row.get(OFFER_PROGRESS.REASONS))
                .map(json -> new Rejection(verdict.orElseThrow(), Reasons.read(json)));
        return switch (STATES.read(state)) {
            case SUBMITTED ->
                new Certification.Submitted(
                        last,
                        rejection,
                        Stamps.read(row, OFFER_PROGRESS.WITHDRAWING_AT, OFFER_PROGRESS.WITHDRAWING_BY));
            case APPROVED -> new Certification.Approved(last, verdict.orElseThrow());
            case REJECTED -> new Certification.Rejected(last, rejection.orElseThrow());
            case WITHDRAWN -> new Certification.Withdrawn(last, rejection);
            case DROPPED -> new Certification.Dropped(last);
        };
    }

    private static Submission submission(Record row) {
        return new Submission(
                row.get(OFFER_PROGRESS.SUBMISSION),
                row.get(OFFER_PROGRESS.PLATFORM_VERSION),
                TIERS.read(row.get(OFFER_PROGRESS.TIER)),
                Stamps.read(row, OFFER_PROGRESS.SUBMITTED_AT, OFFER_PROGRESS.SUBMITTED_BY)
                        .orElseThrow());
    }
}
