package dev.ferry.testkit.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.Notice;
import dev.ferry.domain.deadline.Waiver;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was done because of deadlines, in memory. Thread-safe. */
public final class InMemoryDeadlineLedger implements DeadlineLedger {
    private final TransactionalState<Map<EnforcedConsequence.Key, EnforcedConsequence>> consequences;
    private final TransactionalState<List<Waiver>> waivers;
    private final TransactionalState<Set<Notice>> told;

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryDeadlineLedger(InMemoryDatabase database) {
        consequences = database.keep(Map.of(), HashMap::new);
        waivers = database.keep(List.of(), ArrayList::new);
        told = database.keep(Set.of(), HashSet::new);
    }

    @Override
    public Map<PublisherId, List<EnforcedConsequence>> consequences(Set<PublisherId> accounts) {
        return consequences.read(all -> all.values().stream()
                .filter(one -> accounts.contains(one.key().offer().account()))
                .sorted(Comparator.comparing(
                                (EnforcedConsequence one) -> one.key().offer())
                        .thenComparing(one -> one.key().deadline())
                        .thenComparing(one -> one.key().consequence()))
                .collect(Collectors.groupingBy(one -> one.key().offer().account())));
    }

    @Override
    public Set<EnforcedConsequence.Key> putInForce(Set<EnforcedConsequence.Key> keys, Instant at) {
        return consequences.changing(all -> {
            Set<EnforcedConsequence.Key> done = keys.stream()
                    .filter(key -> Optional.ofNullable(all.get(key))
                            .map(EnforcedConsequence::isOpen)
                            .orElse(true))
                    .collect(Collectors.toUnmodifiableSet());
            done.forEach(key -> all.put(key, new EnforcedConsequence(key, at, Optional.empty())));
            return done;
        });
    }

    @Override
    public Set<EnforcedConsequence.Key> lift(Map<EnforcedConsequence.Key, EnforcedConsequence.Why> keys, Instant at) {
        return consequences.changing(all -> {
            Set<EnforcedConsequence.Key> done = keys.keySet().stream()
                    .filter(key -> Optional.ofNullable(all.get(key))
                            .filter(EnforcedConsequence::isInForce)
                            .isPresent())
                    .collect(Collectors.toUnmodifiableSet());
            done.forEach(key -> all.computeIfPresent(
                    key,
                    (_, there) -> new EnforcedConsequence(
                            key,
                            there.since(),
                            Optional.of(new EnforcedConsequence.Lifted(at, Objects.requireNonNull(keys.get(key)))))));
            return done;
        });
    }

    @Override
    public Map<PublisherId, List<Waiver>> waivers(Set<PublisherId> accounts) {
        return waivers.read(all -> all.stream()
                .filter(one -> accounts.contains(one.offer().account()))
                .sorted(Comparator.comparing(Waiver::offer).thenComparing(Waiver::deadline))
                .collect(Collectors.groupingBy(one -> one.offer().account())));
    }

    @Override
    public boolean waive(Waiver waiver) {
        return waivers.changing(all -> {
            boolean isNew = all.stream().noneMatch(one -> isAbout(one, waiver.offer(), waiver.deadline()));
            if (isNew) {
                all.add(waiver);
            }
            return isNew;
        });
    }

    private static boolean isAbout(Waiver one, OfferKey offer, String deadline) {
        return one.offer().equals(offer) && one.deadline().equals(deadline);
    }

    @Override
    public boolean takeBack(OfferKey offer, String deadline) {
        return waivers.changing(all -> all.removeIf(one -> isAbout(one, offer, deadline)));
    }

    @Override
    public Map<PublisherId, Set<Notice>> told(Set<PublisherId> accounts) {
        return told.read(all -> all.stream()
                .filter(one -> accounts.contains(one.account()))
                .collect(Collectors.groupingBy(Notice::account, Collectors.toUnmodifiableSet())));
    }

    @Override
    public Set<Notice> tell(Set<Notice> notices, Instant at) {
        return told.changing(all -> notices.stream().filter(all::add).collect(Collectors.toUnmodifiableSet()));
    }
}
