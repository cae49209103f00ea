package dev.ferry.application.deadline;

import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.EnforcedConsequence.Why;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts consequences in force, and lifts them, so that they are as offers stand with their deadlines (R23). Each is put
 * in force exactly once, and never again once it has ended. Thread-safe.
 */
public final class Enforcement {
    private final OfferStandings standings;
    private final DeadlineLedger ledger;
    private final History history;
    private final Clock clock;

    @Inject
    public Enforcement(OfferStandings standings, DeadlineLedger ledger, History history, Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What is to be done for offers.
     *
     * @param begins consequences that are to be put in force
     * @param ends those that are to be lifted, and why
     * @param removals removals from the seller catalog that are in force as yet
     */
    record Due(
            Set<EnforcedConsequence.Key> begins,
            Map<EnforcedConsequence.Key, Why> ends,
            Set<EnforcedConsequence.Key> removals) {
        Set<PublisherId> accounts() {
            return Stream.concat(begins.stream(), ends.keySet().stream())
                    .map(key -> key.offer().account())
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** The drafts that would leave the seller catalog, in which they are as yet. */
        Set<OfferKey> leaving() {
            Set<OfferKey> gone = removed(removals.stream());
            return removed(begins.stream()).stream()
                    .filter(offer -> !gone.contains(offer))
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** The same, but that no draft leaves. */
        Due withoutLeaving() {
            Set<OfferKey> leaving = leaving();
            return only(key -> !isRemoval(key) || !leaving.contains(key.offer()));
        }

        /** The same as far as this deadline goes. */
        Due of(String deadline) {
            return only(key -> key.deadline().equals(deadline));
        }

        private Due only(Predicate<EnforcedConsequence.Key> wanted) {
            return new Due(
                    begins.stream().filter(wanted).collect(Collectors.toUnmodifiableSet()),
                    ends.entrySet().stream()
                            .filter(one -> wanted.test(one.getKey()))
                            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                    removals);
        }
    }

    private static boolean isRemoval(EnforcedConsequence.Key key) {
        return key.consequence().equals(Consequence.REMOVED);
    }

    /** Of an offer that is there. */
    Due due(ManagedOffer offer, List<Deadline> deadlines) {
        List<ManagedOffer> there = List.of(offer);
        return due(there, standings.at(there, standings.moment(), deadlines));
    }

    /**
     * The same of some, by how they stand now. Of what is gone nothing is due any more, and nothing is taken back: it
     * is not among them.
     */
    Due due(Collection<ManagedOffer> there, Map<OfferKey, List<Standing>> now) {
        Due due = new Due(new HashSet<>(), new HashMap<>(), new HashSet<>());
        if (there.isEmpty()) {
            return due;
        }
        Map<PublisherId, List<EnforcedConsequence>> enforced = ledger.consequences(
                there.stream().map(offer -> offer.key().account()).collect(Collectors.toUnmodifiableSet()));
        Map<OfferKey, List<EnforcedConsequence>> byOffer = enforced.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(one -> one.key().offer()));
        there.forEach(offer ->
                add(due, now.getOrDefault(offer.key(), List.of()), byOffer.getOrDefault(offer.key(), List.of())));
        return due;
    }

    private static void add(Due due, List<Standing> standings, List<EnforcedConsequence> known) {
        Set<EnforcedConsequence.Key> follows =
                standings.stream().flatMap(Standing::consequences).collect(Collectors.toUnmodifiableSet());
        due.begins().addAll(follows);
        for (EnforcedConsequence one : known) {
            if (!one.isOpen()) {
                due.begins().remove(one.key());
            }
            if (one.isInForce() && !follows.contains(one.key())) {
                due.ends().put(one.key(), why(one.key(), standings));
            }
            if (one.isInForce() && isRemoval(one.key())) {
                due.removals().add(one.key());
            }
        }
    }

    private static Why why(EnforcedConsequence.Key key, List<Standing> ofOffer) {
        return ofOffer.stream()
                .filter(one -> one.deadline().id().equals(key.deadline()))
                .findFirst()
                .map(one -> why(key, one))
                .orElse(Why.CHANGED);
    }

    private static Why why(EnforcedConsequence.Key key, Standing standing) {
        if (standing.outcome() instanceof DeadlineOutcome.Waived) {
            return Why.WAIVED;
        }
        return standing.ended().stream().anyMatch(one -> one.name().equals(key.consequence()))
                ? Why.ENDED
                : Why.CHANGED;
    }

    /** What was done, and what catalogs are to be told of it. */
    record Done(int begun, int ended, List<SystemAct> acts) {}

    /**
     * Does it for the offers of one account, which is held, inside a transaction. What ends is lifted before anything
     * begins, and a draft is told of once, by whether it is out of the catalog then.
     */
    Done enforce(List<ManagedOffer> offers, Due due) {
        Instant now = clock.instant();
        Set<EnforcedConsequence.Key> lifted = ledger.lift(due.ends(), now);
        Set<EnforcedConsequence.Key> begun = ledger.putInForce(due.begins(), now);
        List<HistoryEntry> entries = new ArrayList<>();
        lifted.stream()
                .sorted()
                .forEach(key -> entries.add(entry(
                        now,
                        Action.CONSEQUENCE_LIFTED,
                        key,
                        Map.of("why", due.ends().getOrDefault(key, Why.CHANGED).slug()))));
        begun.stream().sorted().forEach(key -> entries.add(entry(now, Action.CONSEQUENCE_IN_FORCE, key, Map.of())));
        history.appendAll(entries);
        return new Done(begun.size(), lifted.size(), acts(offers, due.removals(), lifted, begun));
    }

    private static List<SystemAct> acts(
            List<ManagedOffer> offers,
            Set<EnforcedConsequence.Key> removals,
            Set<EnforcedConsequence.Key> lifted,
            Set<EnforcedConsequence.Key> begun) {
        Set<OfferKey> before = removed(removals.stream());
        Set<OfferKey> after =
                removed(Stream.concat(removals.stream().filter(key -> !lifted.contains(key)), begun.stream()));
        Map<OfferKey, ManagedOffer> byKey = new TreeMap<>();
        offers.forEach(offer -> byKey.put(offer.key(), offer));
        List<SystemAct> acts = new ArrayList<>();
        for (ManagedOffer offer : byKey.values()) {
            boolean out = after.contains(offer.key());
            if (out && !before.contains(offer.key())) {
                acts.add(new SystemAct.Delist(offer.key(), CatalogSide.SELLER));
            }
            if (!out && before.contains(offer.key()) && comesBack(offer, byKey)) {
                acts.add(new SystemAct.List(offer.key(), SystemAct.List.CARRIED_OVER, CatalogSide.SELLER));
            }
        }
        return acts;
    }

    private static Set<OfferKey> removed(Stream<EnforcedConsequence.Key> keys) {
        return keys.filter(Enforcement::isRemoval)
                .map(EnforcedConsequence.Key::offer)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is live, or replaced by what is, has no draft in the catalog. */
    private static boolean comesBack(ManagedOffer offer, Map<OfferKey, ManagedOffer> all) {
        return offer.listing() instanceof Listing.Unlisted
                && offer.replacedBy()
                        .flatMap(other -> Optional.ofNullable(
                                all.get(new OfferKey(offer.key().account(), other))))
                        .filter(ManagedOffer::isLive)
                        .isEmpty();
    }

    private static HistoryEntry entry(
            Instant now, Action action, EnforcedConsequence.Key key, Map<String, Object> more) {
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("offerId", key.offer().id().value());
        facts.put("deadline", key.deadline());
        facts.put("consequence", key.consequence());
        return new HistoryEntry(
                now, Journal.FERRY, action, Optional.of(key.offer().account()), facts);
    }
}
