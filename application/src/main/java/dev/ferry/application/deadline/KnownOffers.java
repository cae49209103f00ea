package dev.ferry.application.deadline;

import dev.ferry.application.access.AccessibleAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Offers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All offers: of accounts that have moved as they are stored, of the others as the legacy portal has them. Thread-safe.
 */
public final class KnownOffers {
    private static final int PAGE = 500;

    private final LegacyAccounts legacyAccounts;
    private final Migrations migrations;
    private final Offers offers;

    @Inject
    public KnownOffers(LegacyAccounts legacyAccounts, Migrations migrations, Offers offers) {
        this.legacyAccounts = legacyAccounts;
        this.migrations = migrations;
        this.offers = offers;
    }

    /** In the order of their keys, from this account on or from the first, as a lazy stream of pages. */
    Stream<List<ManagedOffer>> pages(Optional<PublisherId> from) {
        Stream<List<PublisherId>> behind = Stream.iterate(
                legacyAccounts.ids(from, PAGE),
                page -> !page.isEmpty(),
                page -> legacyAccounts.ids(Optional.of(page.getLast()), PAGE));
        return Stream.concat(from.map(List::of).stream(), behind).map(this::ofAll);
    }

    /** Those of these accounts, each once, in their order. */
    List<ManagedOffer> ofAll(Collection<PublisherId> ids) {
        Map<PublisherId, MigrationRecord> records = migrations.findAll(Set.copyOf(ids));
        Set<PublisherId> moved = ids.stream()
                .filter(id -> records.getOrDefault(id, MigrationRecord.none(id)).completed())
                .collect(Collectors.toUnmodifiableSet());
        Set<PublisherId> others = new HashSet<>(ids);
        others.removeAll(moved);
        Map<PublisherId, List<ManagedOffer>> stored = moved.isEmpty() ? Map.of() : offers.ofAccounts(moved);
        Map<PublisherId, List<Offer>> legacy = others.isEmpty() ? Map.of() : legacyAccounts.offers(others);
        return ids.stream()
                .flatMap(id -> moved.contains(id)
                        ? stored.getOrDefault(id, List.of()).stream()
                        : inTheLegacyPortal(id, legacy.getOrDefault(id, List.of())))
                .toList();
    }

    /** Those of these accounts, each once; of those that have moved they are read. */
    List<ManagedOffer> of(Collection<LegacyAccount> accounts, Set<PublisherId> moved) {
        Map<PublisherId, List<ManagedOffer>> stored = moved.isEmpty() ? Map.of() : offers.ofAccounts(moved);
        return accounts.stream()
                .flatMap(account -> moved.contains(account.id())
                        ? stored.getOrDefault(account.id(), List.of()).stream()
                        : inTheLegacyPortal(account.id(), account.offers()))
                .toList();
    }

    /** Those of an account, in the order of their ids. */
    public List<ManagedOffer> of(AccessibleAccount found) {
        PublisherId id = found.account().id();
        return found.record().completed()
                ? stored(id)
                : inTheLegacyPortal(id, found.account().offers()).toList();
    }

    /** The same by whether it has moved. */
    List<ManagedOffer> of(PublisherId id, boolean moved) {
        return moved
                ? stored(id)
                : inTheLegacyPortal(id, legacyAccounts.offers(Set.of(id)).getOrDefault(id, List.of()))
                        .toList();
    }

    private List<ManagedOffer> stored(PublisherId id) {
        return offers.ofAccounts(Set.of(id)).getOrDefault(id, List.of());
    }

    /** One of them. */
    public Optional<ManagedOffer> find(OfferKey key) {
        return offers.find(key)
                .or(() -> of(key.account(), false).stream()
                        .filter(offer -> offer.key().equals(key))
                        .findFirst());
    }

    /** As they are before their account moves. */
    private static Stream<ManagedOffer> inTheLegacyPortal(PublisherId id, Collection<Offer> some) {
        return some.stream()
                .map(offer -> ManagedOffer.of(new OfferKey(id, offer.id()), offer, Instant.EPOCH))
                .sorted(Comparator.comparing(ManagedOffer::key));
    }
}
