package dev.ferry.domain.deadline;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.support.SupportCase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the deadlines of an offer are judged by: facts alone, whatever other systems say today.
 *
 * @param replacement the offer that was created in its place, whose steps then count
 * @param cases those of its account
 * @param waivers when which deadlines were waived for it, by their ids
 */
public record DeadlineFacts(
        ManagedOffer offer, Optional<ManagedOffer> replacement, List<SupportCase> cases, Map<String, Instant> waivers) {
    public DeadlineFacts {
        cases = List.copyOf(cases);
        waivers = Map.copyOf(waivers);
    }

    boolean isWaived(String deadline, Instant at) {
        return Optional.ofNullable(waivers.get(deadline))
                .filter(then -> !then.isAfter(at))
                .isPresent();
    }

    Milestones milestones() {
        return replacement.orElse(offer).milestones();
    }

    Optional<Instant> replacedSince() {
        return replacement.map(ManagedOffer::came);
    }

    /** A look-alike that is found later takes the decision back for the checklist, but not for a deadline. */
    Optional<Instant> duplicateSince() {
        return offer.duplicate()
                .decision()
                .filter(one -> one.kind() == DuplicateDecision.Kind.DUPLICATE)
                .map(DuplicateDecision::stamp)
                .map(Stamp::at);
    }

    /** Since when a case that stood at this time has kept it. */
    Optional<Instant> keptSince(Instant at) {
        return cases.stream()
                .filter(one -> one.asAt(at).keeps(offer.key().id()))
                .map(one -> one.request().opened().at())
                .min(Comparator.naturalOrder());
    }
}
