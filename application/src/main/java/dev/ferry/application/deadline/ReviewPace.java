package dev.ferry.application.deadline;

import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ManagedOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long reviews take, by those whose verdict stands. Used by one thread. */
final class ReviewPace {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final List<Long> seconds = new ArrayList<>();

    void add(ManagedOffer offer) {
        verdict(offer.certification())
                .ifPresent(at -> offer.certification()
                        .submission()
                        .map(submission -> submission.stamp().at())
                        .ifPresent(
                                from -> seconds.add(Duration.between(from, at).toSeconds())));
    }

    private static Optional<Instant> verdict(Certification stage) {
        return switch (stage) {
            case Certification.Approved approved ->
                Optional.of(approved.verdict().at());
            case Certification.Rejected rejected ->
                Optional.of(rejected.why().stamp().at());
            case Certification.None _, Certification.Submitted _, Certification.Withdrawn _, Certification.Dropped _ ->
                Optional.empty();
        };
    }

    /** The median in days, begun ones counted whole; nothing where nothing was reviewed yet. */
    Optional<Integer> days() {
        List<Long> sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.max(1, Math.ceilDiv(sorted.get(sorted.size() / 2), DAY)));
    }
}
