package dev.ferry.application.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineFacts;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.deadline.Waiver;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How offers stand with their deadlines, by facts and dates alone: no other system is asked (R23). What is stored is
 * read once for all of them. Thread-safe.
 */
public final class OfferStandings {
    private final CurrentDeadlines current;
    private final Offers offers;
    private final Cases cases;
    private final DeadlineLedger ledger;
    private final Clock clock;

    @Inject
    public OfferStandings(CurrentDeadlines current, Offers offers, Cases cases, DeadlineLedger ledger, Clock clock) {
        this.current = current;
        this.offers = offers;
        this.cases = cases;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** As they are now, of each offer in the order of the deadlines; an offer without deadlines has an empty list. */
    public Map<OfferKey, List<Standing>> now(Collection<ManagedOffer> some) {
        return at(some, moment());
    }

    /** This moment. */
    AsOf moment() {
        return new AsOf.Moment(clock.instant());
    }

    /** The same at another time. */
    public Map<OfferKey, List<Standing>> at(Collection<ManagedOffer> some, AsOf asOf) {
        return at(some, asOf, current.all());
    }

    /** The same by these deadlines. */
    Map<OfferKey, List<Standing>> at(Collection<ManagedOffer> some, AsOf asOf, List<Deadline> deadlines) {
        if (some.isEmpty()) {
            return Map.of();
        }
        Map<OfferKey, ManagedOffer> replacements = replacements(some);
        Set<PublisherId> keepable = keepable(some, deadlines);
        Map<PublisherId, List<SupportCase>> known = keepable.isEmpty() ? Map.of() : cases.ofAccounts(keepable);
        Map<OfferKey, Map<String, Instant>> waivers = waivers(some);
        return some.stream().collect(Collectors.toMap(ManagedOffer::key, offer -> {
            DeadlineFacts facts = new DeadlineFacts(
                    offer,
                    replacement(offer).flatMap(key -> Optional.ofNullable(replacements.get(key))),
                    known.getOrDefault(offer.key().account(), List.of()),
                    waivers.getOrDefault(offer.key(), Map.of()));
            return deadlines.stream()
                    .flatMap(one -> one.standing(facts, asOf).stream())
                    .toList();
        }));
    }

    private Map<OfferKey, Map<String, Instant>> waivers(Collection<ManagedOffer> some) {
        return ledger
                .waivers(some.stream().map(offer -> offer.key().account()).collect(Collectors.toUnmodifiableSet()))
                .values()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Waiver::offer, Collectors.toMap(Waiver::deadline, Waiver::at)));
    }

    private static Optional<OfferKey> replacement(ManagedOffer offer) {
        return offer.replacedBy().map(other -> new OfferKey(offer.key().account(), other));
    }

    private Map<OfferKey, ManagedOffer> replacements(Collection<ManagedOffer> some) {
        Set<PublisherId> accounts = some.stream()
                .filter(offer -> offer.replacedBy().isPresent())
                .map(offer -> offer.key().account())
                .collect(Collectors.toUnmodifiableSet());
        return accounts.isEmpty()
                ? Map.of()
                : offers.ofAccounts(accounts).values().stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(ManagedOffer::key, Function.identity()));
    }

    /** The accounts of offers that a case may keep. */
    private static Set<PublisherId> keepable(Collection<ManagedOffer> some, List<Deadline> deadlines) {
        List<Deadline> keeping = deadlines.stream()
                .filter(one -> one.metBy().contains(MetBy.KEPT_BY_CASE))
                .toList();
        return some.stream()
                .filter(offer -> keeping.stream().anyMatch(one -> one.covers(offer)))
                .map(offer -> offer.key().account())
                .collect(Collectors.toUnmodifiableSet());
    }
}
