package dev.ferry.application.deadline;

import dev.ferry.application.history.Journal;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.deadline.AsOf;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.EnforcedConsequence.Lifted;
import dev.ferry.domain.deadline.EnforcedConsequence.Why;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Listing;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferKey;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts consequences in force, and lifts them, so that they are as offers stand with their deadlines (R23). Each is put
 * in force exactly once, and never again once it has ended. Thread-safe.
 */
public final class Enforcement {
    /** The copy of what a draft said when it was carried over, as acts on catalogs count them. */
    private static final int CARRIED_OVER = 0;

    private static final String ACTOR = "ferry";

    private final OfferStandings standings;
    private final DeadlineLedger ledger;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public Enforcement(OfferStandings standings, DeadlineLedger ledger, Journal journal, Clock clock) {
        this.standings = standings;
        this.ledger = ledger;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to be done for offers.
     *
     * @param begins consequences that are to be put in force
     * @param ends those that are to be lifted, and why
     */
    record Due(Set<EnforcedConsequence.Key> begins, Map<EnforcedConsequence.Key, Why> ends) {
        Set<PublisherId> accounts() {
            Set<PublisherId> all = new LinkedHashSet<>();
            begins.forEach(key -> all.add(key.offer().account()));
            ends.keySet().forEach(key -> all.add(key.offer().account()));
            return all;
        }

        long removals() {
            return begins.stream().filter(Enforcement::isRemoval).count();
        }

        Due withoutRemovals() {
            return new Due(
                    begins.stream().filter(key -> !isRemoval(key)).collect(Collectors.toUnmodifiableSet()), ends);
        }
    }

    private static boolean isRemoval(EnforcedConsequence.Key key) {
        return key.consequence().equals(Consequence.REMOVED);
    }

    /** Of what is gone nothing is due any more, and nothing is taken back. */
    Due due(Collection<ManagedOffer> some, List<Deadline> deadlines) {
        List<ManagedOffer> there =
                some.stream().filter(offer -> offer.deleted().isEmpty()).toList();
        Map<OfferKey, List<Standing>> now = standings.at(there, new AsOf.Moment(clock.instant()), deadlines);
        Map<PublisherId, List<EnforcedConsequence>> enforced = ledger.consequences(
                there.stream().map(offer -> offer.key().account()).collect(Collectors.toUnmodifiableSet()));
        Set<EnforcedConsequence.Key> begins = new LinkedHashSet<>();
        Map<EnforcedConsequence.Key, Why> ends = new HashMap<>();
        for (ManagedOffer offer : there) {
            List<Standing> ofOffer = now.getOrDefault(offer.key(), List.of());
            List<EnforcedConsequence> known = enforced.getOrDefault(offer.key().account(), List.of()).stream()
                    .filter(one -> one.key().offer().equals(offer.key()))
                    .toList();
            Set<EnforcedConsequence.Key> inForce = inForce(ofOffer);
            inForce.stream()
                    .filter(key ->
                            known.stream().filter(one -> one.key().equals(key)).allMatch(EnforcedConsequence::isOpen))
                    .forEach(begins::add);
            known.stream()
                    .filter(EnforcedConsequence::isInForce)
                    .map(EnforcedConsequence::key)
                    .filter(key -> !inForce.contains(key))
                    .forEach(key -> ends.put(key, why(key, ofOffer)));
        }
        return new Due(begins, ends);
    }

    private static Set<EnforcedConsequence.Key> inForce(List<Standing> ofOffer) {
        return ofOffer.stream()
                .flatMap(one -> one.inForce().stream()
                        .map(consequence -> new EnforcedConsequence.Key(
                                one.offer(), one.deadline().id(), consequence.name())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
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

    /** Does it for the offers of one account, which is held, inside a transaction. */
    Done enforce(List<ManagedOffer> offers, Due due) {
        Map<OfferKey, ManagedOffer> byKey = new TreeMap<>();
        offers.forEach(offer -> byKey.put(offer.key(), offer));
        List<SystemAct> acts = new ArrayList<>();
        int begun = 0;
        for (EnforcedConsequence.Key key : due.begins()) {
            if (ledger.putInForce(key, clock.instant())) {
                begun++;
                note(Action.CONSEQUENCE_IN_FORCE, key, Map.of());
                if (isRemoval(key)) {
                    acts.add(new SystemAct.Delist(key.offer(), CatalogSide.SELLER));
                }
            }
        }
        int ended = 0;
        for (Map.Entry<EnforcedConsequence.Key, Why> entry : due.ends().entrySet()) {
            EnforcedConsequence.Key key = entry.getKey();
            if (ledger.lift(key, new Lifted(clock.instant(), entry.getValue()))) {
                ended++;
                note(
                        Action.CONSEQUENCE_LIFTED,
                        key,
                        Map.of("why", entry.getValue().slug()));
                if (isRemoval(key) && comesBack(Optional.ofNullable(byKey.get(key.offer())), byKey)) {
                    acts.add(new SystemAct.List(key.offer(), CARRIED_OVER, CatalogSide.SELLER));
                }
            }
        }
        return new Done(begun, ended, acts);
    }

    /** What is live, or replaced by what is, has no draft in the catalog. */
    private static boolean comesBack(Optional<ManagedOffer> offer, Map<OfferKey, ManagedOffer> all) {
        return offer.filter(one -> one.listing() instanceof Listing.Unlisted)
                .filter(one -> one.replacedBy()
                        .flatMap(other -> Optional.ofNullable(
                                all.get(new OfferKey(one.key().account(), other))))
                        .filter(ManagedOffer::isLive)
                        .isEmpty())
                .isPresent();
    }

    private void note(Action action, EnforcedConsequence.Key key, Map<String, Object> more) {
        Map<String, Object> facts = new TreeMap<>(more);
        facts.put("offerId", key.offer().id().value());
        facts.put("deadline", key.deadline());
        facts.put("consequence", key.consequence());
        journal.note(ACTOR, action, Optional.of(key.offer().account()), facts);
    }
}
